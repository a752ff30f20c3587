import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileMime } from '#model/format/media-types.ts';
import { reporter } from '#model/format/problem.ts';
import type { Report } from '#model/format/problem.ts';
import { nameFault } from './file-names.ts';

/** What a package consists of, besides the list of its own content. */
export interface PackageFile {
  /** Forward slashes, from the exhibition's folder. */
  path: string;
  bytes: number;
  mime: string;
}

/** Files that stand beside the content and bind to its hash, and what operating systems leave in folders. */
const notContent = new Set([
  'content.json',
  'reviews.json',
  'signature.json',
  'notes.md',
  'README.md',
]);
const leftovers = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** The files of an exhibition's folder in the order of their paths; what a package can't hold is reported. */
export async function folderFiles(directory: string, report: Report): Promise<PackageFile[]> {
  const files: PackageFile[] = [];
  await walk(directory, '', files, report);
  const byName = new Map<string, string>();
  for (const { path } of files) {
    const key = path.normalize('NFC').toLowerCase();
    const other = byName.get(key);
    byName.set(key, path);
    if (other === undefined) continue;
    reporter(path, report).error(
      'file/same-name',
      [],
      `与 ${other} 只差大小写，在 Windows 上会互相覆盖。请改名。`,
      `Differs from ${other} in upper and lower case only; on Windows one overwrites the other. Rename it.`,
    );
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function walk(
  directory: string,
  prefix: string,
  files: PackageFile[],
  report: Report,
): Promise<void> {
  for (const name of (await readdir(join(directory, prefix))).toSorted()) {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    if (notContent.has(path) || leftovers.test(path) || /^baked\/\..*\.tmp$/.test(path)) continue;
    const { error } = reporter(path, report);
    const entry = await lstat(join(directory, path));
    if (entry.isDirectory()) {
      await walk(directory, path, files, report);
      continue;
    }
    const fault = nameFault(path);
    if (fault) error(fault.code, [], fault.text['zh-CN'], fault.text.en);
    else if (!entry.isFile()) {
      error(
        'file/not-plain',
        [],
        '这是链接或特殊文件，展览包里只能放普通文件。请换成文件本身。',
        'This is a link or a special file; packages hold plain files only. Put the file itself here.',
      );
    } else {
      const mime = fileMime(path);
      if (mime === undefined) {
        error(
          'file/type',
          [],
          '不允许这种文件，或放错了位置。媒体放在 media/，只能是 GLB、PNG、JPEG、WebP、KTX2、MP4、WebM、MP3、OGG、WAV、WebVTT、PDF、EPUB、Markdown；不收 SVG、HTML 和脚本。请转换格式或移走。',
          'Not allowed, or in the wrong place. Media go into media/ and are GLB, PNG, JPEG, WebP, KTX2, MP4, WebM, MP3, OGG, WAV, WebVTT, PDF, EPUB or Markdown; no SVG, HTML or scripts. Convert it or take it out.',
        );
      } else files.push({ path, bytes: entry.size, mime });
    }
  }
}
