import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { hallSchema } from '#model/format/hall.ts';
import { manifestSchema } from '#model/format/manifest.ts';
import { quizzesSchema } from '#model/format/quizzes.ts';
import { toursSchema } from '#model/format/tours.ts';

const both = (chinese: string, english: string) => ({ 'zh-CN': chinese, en: english });
const source = { label: both('测试', 'Test'), checked: '2026-11-01' };

const hall = {
  schema: 2,
  entrance: { room: 'liping', viewpoint: { floor: [2, 2], heading: 0 } },
  rooms: [
    {
      id: 'liping',
      title: both('黎平', 'Liping'),
      floor: [
        [0, 0],
        [6, 0],
        [6, 5],
        [0, 5],
      ],
      height: 4,
      ceiling: { kind: 'flat' },
      finishes: { floor: 'terrazzo', walls: 'paper', ceiling: 'paper' },
      fittings: [],
    },
  ],
  doors: [],
  exhibits: [
    {
      id: 'meeting',
      kind: 'panel',
      room: 'liping',
      anchor: { wall: 0, at: 3, height: 1.6 },
      size: [1.2, 0.8],
      title: both('黎平会议', 'Meeting at Liping'),
      text: both('正文', 'Text'),
      sources: [source],
    },
  ],
};

const manifest = {
  format: 'exhibition/1',
  schema: 2,
  id: 'small-hall',
  version: '1.2.3',
  title: both('小展厅', 'Small hall'),
  summary: both('测试用', 'For tests'),
  languages: ['zh-CN', 'en'],
  minutes: 5,
  owner: {
    name: both('某单位', 'An organisation'),
    homePage: 'https://owner.example/',
    dataOfficer: { name: both('某人', 'Somebody'), contact: '-' },
  },
  credits: [],
  budgets: { draws: 60, triangles: 300_000, textureMB: 128 },
};

const tours = {
  schema: 2,
  tours: [
    {
      id: 'main',
      title: both('主线', 'Main tour'),
      minutes: 5,
      main: true,
      steps: [
        {
          id: 'begin',
          room: 'liping',
          exhibit: 'meeting',
          viewpoint: { floor: [3, 2.5], heading: 0 },
          title: both('开始', 'Begin'),
          text: both('欢迎', 'Welcome'),
        },
      ],
    },
  ],
};

const quizzes = {
  schema: 2,
  quizzes: [
    {
      id: 'test',
      title: both('测验', 'Test'),
      passMark: 0.6,
      questions: [
        {
          id: 'when',
          kind: 'single',
          prompt: both('什么时候？', 'When?'),
          explanation: both('1934年12月', 'December 1934'),
          sources: [source],
          options: [
            { id: 'then', text: both('1934年12月', 'December 1934') },
            { id: 'later', text: both('1935年1月', 'January 1935') },
          ],
          answer: 'then',
        },
      ],
    },
  ],
};

/** The small exhibition's documents, checked. */
export const smallHall = {
  manifest: z.parse(manifestSchema, manifest),
  hall: z.parse(hallSchema, hall),
  tours: z.parse(toursSchema, tours),
  quizzes: z.parse(quizzesSchema, quizzes),
};

/** Writes a small exhibition of one room and returns its folder. `changes` go over the manifest. */
export function writeSmallHall(parent: string, id = 'small-hall', changes: object = {}): string {
  const folder = join(parent, id);
  mkdirSync(join(folder, 'media'), { recursive: true });
  const write = (name: string, document: object) =>
    writeFileSync(join(folder, name), JSON.stringify(document));
  write('manifest.json', { ...manifest, id, ...changes });
  write('hall.json', hall);
  write('tours.json', tours);
  write('quizzes.json', quizzes);
  writeFileSync(join(folder, 'media', 'river.png'), Buffer.from('0123456789'));
  return folder;
}
