import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XunzhanError } from '#model/errors.ts';
import { letteringCharacters } from '#model/fittings/lettering-outlines.ts';
import { checkDocuments } from '#model/format/checks/check-documents.ts';
import type { Documents } from '#model/format/documents.ts';
import type { Hall } from '#model/format/hall.ts';
import { reporter } from '#model/format/problem.ts';
import type { Problem, Report } from '#model/format/problem.ts';
import { readBakeRecord } from '../bake/bake-record.ts';
import { staleRooms } from '../bake/bake-exhibition.ts';
import { checkMedia } from './check-media.ts';
import { folderFiles } from './folder-files.ts';
import { letteringOutlines } from './lettering.ts';
import { readDocuments } from './load.ts';
import { measureBudget } from './measure-budget.ts';
import type { HallBudget } from './measure-budget.ts';
import { openPackage } from './package-file.ts';
import { reportBudget } from './report-budget.ts';

interface Checked {
  problems: Problem[];
  /** What its viewpoints cost in a headset; only where nothing else is wrong. */
  budget?: { measured: HallBudget; documents: Documents };
}

/** Everything that is wrong with an exhibition: its folder, or a package (which is unpacked aside for it). */
export async function checkExhibition(path: string): Promise<Problem[]> {
  return (await measureExhibition(path)).problems;
}

/** The same, with what was measured on the way. */
export async function measureExhibition(path: string): Promise<Checked> {
  const entry = await stat(path).catch(() => undefined);
  if (entry?.isFile()) return checkPackage(path);
  if (entry?.isDirectory()) return checkFolder(path);
  throw new XunzhanError('exhibition/missing', {
    'zh-CN': `找不到 ${path}。请给出展览文件夹或 .xunzhan 文件。`,
    en: `${path} does not exist. Give an exhibition's folder or a .xunzhan file.`,
  });
}

async function checkPackage(file: string): Promise<Checked> {
  const aside = await mkdtemp(join(tmpdir(), 'xunzhan-check-'));
  try {
    const contents = await openPackage(file);
    const folder = join(aside, 'exhibition');
    await contents.extract(folder);
    return await checkFolder(folder);
  } catch (cause) {
    if (!(cause instanceof XunzhanError)) throw cause;
    const { code, text } = cause;
    const english = text.en ?? text['zh-CN'];
    const severity = 'error';
    return {
      problems: [{ severity, code, file, path: '', text: { 'zh-CN': text['zh-CN'], en: english } }],
    };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function checkFolder(directory: string): Promise<Checked> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const files = await folderFiles(directory, report);
  await checkMedia(directory, files, report);
  const documents = await readDocuments(directory, report);
  if (!documents) return { problems };
  const media = files.map(({ path }) => path).filter((path) => path.startsWith('media/'));
  checkDocuments(documents, new Set(media), report);
  checkLettering(documents.hall, report);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  await checkLight(directory, documents.hall, report);
  const measured = await measureBudget(directory, documents);
  reportBudget(measured, documents, report);
  return { problems, budget: { measured, documents } };
}

function checkLettering(hall: Hall, report: Report): void {
  const characters = letteringCharacters(hall);
  const outlines = letteringOutlines(characters);
  const lacking = characters.filter((character) => !Object.hasOwn(outlines, character));
  if (lacking.length === 0) return;
  reporter('hall.json', report).warning(
    'lettering/no-glyph',
    ['rooms'],
    `立体字“${lacking.join('')}”在字库里没有，将空缺。请换字。`,
    `The font has no raised letters for "${lacking.join('')}"; they are left out. Use other characters.`,
  );
}

async function checkLight(directory: string, hall: Hall, report: Report): Promise<void> {
  const stale = staleRooms(hall, await readBakeRecord(directory));
  for (const room of stale) {
    reporter(`baked/${room}.light`, report).warning(
      'light/stale',
      [],
      `展区 ${room} 的光照还没有计算，或展区已改动。请运行：npm run exhibition -- bake ${directory} --room ${room}`,
      `The light of room ${room} is not computed, or the room has changed. Run: npm run exhibition -- bake ${directory} --room ${room}`,
    );
  }
}
