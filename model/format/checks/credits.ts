import type { Documents } from '../documents.ts';
import { mediaReferences } from '../media-references.ts';
import { reporter } from '../problem.ts';
import type { Report } from '../problem.ts';

/** Captions and Markdown are the exhibition's own texts and need no credit. */
const ownTexts = /\.(vtt|md)$/i;

/**
 * Every medium has a credit and is used; every medium that is named is there. `files` are the paths under `media/`
 * that exist.
 */
export function checkCredits(
  documents: Documents,
  files: ReadonlySet<string>,
  report: Report,
): void {
  const { error, warning } = reporter('manifest.json', report);
  const { credits } = documents.manifest;
  const credited = new Set(credits.map(({ path }) => path));
  for (const path of files) {
    if (credited.has(path) || ownTexts.test(path)) continue;
    error(
      'credit/missing',
      ['credits'],
      `文件 ${path} 没有署名。请在 credits 中写明题名、作者和许可。`,
      `The file ${path} has no credit. Add its title, author and licence to credits.`,
    );
  }
  credits.forEach(({ path }, index) => {
    if (files.has(path)) return;
    warning(
      'credit/no-file',
      ['credits', index, 'path'],
      `署名所指的文件 ${path} 不存在。请改正路径或删去这一条。`,
      `The file ${path} of this credit does not exist. Correct the path or remove the credit.`,
    );
  });
  const used = new Set<string>();
  for (const { media, file, path } of mediaReferences(documents)) {
    used.add(media);
    if (files.has(media)) continue;
    reporter(file, report).error(
      'media/missing',
      path,
      `文件 ${media} 不存在。请补上文件，或改正路径（区分大小写）。`,
      `The file ${media} does not exist. Add it, or correct the path (upper and lower case differ).`,
    );
  }
  for (const path of files) {
    if (used.has(path)) continue;
    reporter(path, report).warning(
      'media/unused',
      [],
      '没有任何展品用到这个文件。不需要时请删去，可以减小展览包。',
      'Nothing uses this file. Remove it if it is not needed; the package becomes smaller.',
    );
  }
}
