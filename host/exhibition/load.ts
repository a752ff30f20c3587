import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { XunzhanError } from '#model/errors.ts';
import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import { checkReferences } from '#model/format/checks/references.ts';
import type { DocumentName, Documents } from '#model/format/documents.ts';
import { mediaReferences } from '#model/format/media-references.ts';
import { documentPath } from '#model/format/problem.ts';
import type { Problem, Report } from '#model/format/problem.ts';
import { largestDocument, readDocument } from '#model/format/read-document.ts';

/** An exhibition's documents in this program's version, and what is not as it should be. */
export interface LoadedExhibition extends Documents {
  directory: string;
  /** Rooms with a baked lightmap, by room id: `baked/<room>.light`, relative to the package. */
  lightmaps: Record<string, string>;
  /** What does not stop the hall: unknown kinds and keys, missing media. */
  warnings: Problem[];
}

/**
 * Reads, migrates and validates the exhibition in a folder.
 *
 * @throws XunzhanError `exhibition/missing` (no such folder or no documents), `exhibition/invalid` (a document that
 *   can't be used; the text names the first faults), `format/newer` (written by a later program).
 */
export async function loadExhibition(directory: string): Promise<LoadedExhibition> {
  const problems: Problem[] = [];
  const documents = await readDocuments(directory, (problem) => problems.push(problem));
  if (documents) checkReferences(documents, (problem) => problems.push(problem));
  const faults = problems.filter(({ severity }) => severity === 'error');
  if (!documents || faults.length > 0) throw refusal(faults);
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  warnings.push(...unknownKinds(documents), ...(await missingMedia(directory, documents)));
  return { ...documents, directory, lightmaps: await lightmapsIn(directory, documents), warnings };
}

/**
 * The four documents of a folder; undefined when one can't be used, with every reason reported. `tours.json` and
 * `quizzes.json` may be left out.
 */
export async function readDocuments(
  directory: string,
  report: Report,
): Promise<Documents | undefined> {
  const read = async <Name extends DocumentName>(name: Name, empty?: string) => {
    const json = await documentText(directory, name, empty, report);
    return json === undefined ? undefined : readDocument(name, json, report);
  };
  const manifest = await read('manifest.json');
  const hall = await read('hall.json');
  const tours = await read('tours.json', '{"schema":2,"tours":[]}');
  const quizzes = await read('quizzes.json', '{"schema":2,"quizzes":[]}');
  return manifest && hall && tours && quizzes ? { manifest, hall, tours, quizzes } : undefined;
}

async function documentText(
  directory: string,
  name: DocumentName,
  empty: string | undefined,
  report: Report,
): Promise<string | undefined> {
  const path = join(directory, name);
  const fault = (code: string, chinese: string, english: string) => {
    const text = { 'zh-CN': chinese, en: english };
    report({ severity: 'error', code, file: name, path: '', text });
    return undefined;
  };
  try {
    const { size } = await stat(path);
    if (size > largestDocument) {
      return fault(
        'document/too-large',
        `文件有 ${size} 字节，超过上限 ${largestDocument}。请把内容拆成几个展览。`,
        `The file has ${size} bytes, more than ${largestDocument}. Split the content into several exhibitions.`,
      );
    }
    return await readFile(path, 'utf8');
  } catch (cause) {
    const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    if (absent && empty !== undefined) return empty;
    return absent
      ? fault(
          'document/missing',
          `找不到 ${name}。请确认打开的是展览文件夹（里面应有 manifest.json 和 hall.json）。`,
          `${name} is missing. Make sure this is an exhibition's folder (with manifest.json and hall.json).`,
        )
      : fault(
          'document/unreadable',
          `${name} 读不出来（${String(cause)}）。请检查文件权限或磁盘。`,
          `${name} can't be read (${String(cause)}). Check its permissions and the disk.`,
        );
  }
}

function refusal(faults: readonly Problem[]): XunzhanError {
  const only = faults.every(({ code }) => code === faults[0]?.code) ? faults[0]?.code : undefined;
  const code =
    only === 'format/newer'
      ? 'format/newer'
      : faults.some((fault) => fault.code === 'document/missing')
        ? 'exhibition/missing'
        : 'exhibition/invalid';
  const lines = (language: 'zh-CN' | 'en') =>
    faults
      .slice(0, 5)
      .map(({ file, path, text }) => `${file}${path ? ` · ${path}` : ''}: ${text[language]}`)
      .join('\n');
  return new XunzhanError(code, {
    'zh-CN': `这个展览打不开，原有内容没有改动。\n${lines('zh-CN')}`,
    en: `This exhibition can't be opened; nothing in it was changed.\n${lines('en')}`,
  });
}

function unknownKinds({ hall }: Documents): Problem[] {
  return hall.exhibits.flatMap((exhibit, index) =>
    isKnownExhibit(exhibit)
      ? []
      : [
          {
            severity: 'warning' as const,
            code: 'exhibit/unknown-kind',
            file: 'hall.json',
            path: documentPath(['exhibits', index, 'kind']),
            text: {
              'zh-CN': `本程序不认识“${exhibit.kind}”这种展品，展厅里先显示占位牌。如不是笔误，请升级程序。`,
              en: `This program doesn't know exhibits of the kind "${exhibit.kind}" and shows a placeholder. If it is no slip of the pen, update the program.`,
            },
          },
        ],
  );
}

async function missingMedia(directory: string, documents: Documents): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { media, file, path } of mediaReferences(documents)) {
    if (await isFile(join(directory, media))) continue;
    problems.push({
      severity: 'warning',
      code: 'media/missing',
      file,
      path: documentPath(path),
      text: {
        'zh-CN': `文件 ${media} 不存在，展厅里先显示占位图。请补上文件，或改正路径。`,
        en: `The file ${media} does not exist; a placeholder is shown. Add the file or correct the path.`,
      },
    });
  }
  return problems;
}

async function lightmapsIn(
  directory: string,
  { hall }: Documents,
): Promise<Record<string, string>> {
  const files = new Set(await readdir(join(directory, 'baked')).catch(() => []));
  const rooms = hall.rooms.filter((room) => files.has(`${room.id}.light`));
  return Object.fromEntries(rooms.map((room) => [room.id, `baked/${room.id}.light`]));
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}
