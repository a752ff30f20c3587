import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Hall } from '#model/format/hall.ts';
import type { Manifest } from '#model/format/manifest.ts';

const perRoom = 20;
const side = 14;
const gap = 0.3;

/** A document of a made-up hall with so many panels: square rooms of twenty in a row. */
export function generatedDocument(name: string, exhibits: number): unknown {
  switch (name) {
    case 'manifest':
      return manifest(exhibits);
    case 'hall':
      return generatedHall(exhibits);
    case 'tours':
      return { schema: 2, tours: [] };
    default:
      return { schema: 2, quizzes: [] };
  }
}

function manifest(exhibits: number): Manifest {
  const owner = { name: { 'zh-CN': '示例' }, contact: '' };
  return {
    format: 'exhibition/1',
    schema: 2,
    id: `generated-${exhibits}`,
    version: '1.0.0',
    title: { 'zh-CN': `${exhibits} 件` },
    summary: { 'zh-CN': '用于测量' },
    languages: ['zh-CN'],
    minutes: 1,
    owner: { name: owner.name, homePage: 'https://example.org/', dataOfficer: owner },
    credits: [],
    budgets: { draws: 100, triangles: 300_000, textureMB: 128 },
  };
}

function generatedHall(exhibits: number): Hall {
  const count = Math.ceil(exhibits / perRoom);
  const left = (index: number) => index * (side + gap);
  return {
    schema: 2,
    entrance: { room: 'room-0', viewpoint: { floor: [2, 7], heading: -Math.PI / 2 } },
    rooms: Array.from({ length: count }, (_, index) => ({
      id: `room-${index}`,
      title: { 'zh-CN': `第 ${index + 1} 室` },
      floor: [
        [left(index), 0],
        [left(index) + side, 0],
        [left(index) + side, side],
        [left(index), side],
      ],
      height: 4,
      ceiling: { kind: 'flat' as const },
      finishes: { floor: 'terrazzo' as const, walls: 'paper' as const, ceiling: 'paper' as const },
      fittings: [],
    })),
    doors: Array.from({ length: count - 1 }, (_, index) => ({
      id: `door-${index}`,
      from: { room: `room-${index}`, wall: 1, at: 7 },
      to: { room: `room-${index + 1}`, wall: 3 },
      width: 1.6,
      height: 2.4,
    })),
    exhibits: Array.from({ length: exhibits }, (_, index): Exhibit => {
      const place = index % perRoom;
      return {
        kind: 'panel',
        id: `panel-${index}`,
        room: `room-${Math.floor(index / perRoom)}`,
        anchor: { wall: place < perRoom / 2 ? 0 : 2, at: 1 + (place % 10) * 1.33, height: 1.5 },
        size: [0.9, 1.1],
        title: { 'zh-CN': `第 ${index + 1} 件` },
        text: { 'zh-CN': '为了测量而写的文字，没有别的意思。'.repeat(6) },
      };
    }),
  };
}
