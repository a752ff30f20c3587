import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { DraftItem } from '#model/studio/draft.ts';
import { studioError } from './studio-errors.ts';
import { titleOfFile } from './title-of-file.ts';

const longest = 4000;
const largestFile = 1_000_000;

/** Keeps a text for a draft: its first heading is the title, other headings become lines in heavier type. */
export async function takeText(
  file: string,
  name: string,
): Promise<Extract<DraftItem, { kind: 'text' }>> {
  if ((await stat(file)).size > largestFile) throw studioError('studio/text-too-long', name);
  const text = decode(await readFile(file));
  if (text === undefined) throw studioError('studio/text-unreadable', name);
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const heading = /^#{1,6}\s+(.+?)\s*#*\s*$/.exec(lines[first] ?? '')?.[1];
  const body = (heading === undefined ? lines : lines.slice(first + 1))
    .map((line) => line.replace(/^#{1,6}\s+(.+?)\s*#*\s*$/, '**$1**'))
    .join('\n')
    .trim();
  if (body.length > longest) throw studioError('studio/text-too-long', name);
  return {
    id: `t-${randomBytes(4).toString('hex')}`,
    kind: 'text',
    title: (heading ?? titleOfFile(name)).slice(0, 200),
    text: body,
    source: '',
  };
}

/** UTF-8, else what Windows in China writes; undefined when it is no text at all. */
function decode(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return text;
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}
