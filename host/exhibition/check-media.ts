import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { mediaTypeOf } from '#model/format/media-types.ts';
import { reporter } from '#model/format/problem.ts';
import type { Report } from '#model/format/problem.ts';
import { glbFault } from './glb-fault.ts';
import type { PackageFile } from './folder-files.ts';

/** Pixels a side: above the first a picture is refused, above the second it is only slower than it need be. */
const largestSide = 8192;
const usefulSide = 4096;
/** Media that are read into memory as a whole, and the most that the hall opens of one, bytes. */
const readWhole = ['model/gltf-binary', 'application/epub+zip'];
const largestWhole = 64 * 2 ** 20;

/** Media that are not what their names say, don't decode, or are too large to show. */
export async function checkMedia(
  directory: string,
  files: readonly PackageFile[],
  report: Report,
): Promise<void> {
  for (const { path, mime, bytes } of files) {
    if (!path.startsWith('media/')) continue;
    const { error } = reporter(path, report);
    if (readWhole.includes(mime) && bytes > largestWhole) {
      error(
        'media/too-large',
        [],
        `文件有 ${Math.round(bytes / 2 ** 20)} MB；模型和电子书超过 64 MB 在展厅里不会打开。请精简或分成几个。`,
        `The file has ${Math.round(bytes / 2 ** 20)} MB; models and books over 64 MB are not opened in the hall. Simplify it or split it.`,
      );
      continue;
    }
    const head = await firstBytes(join(directory, path));
    if (!mediaTypeOf(path)?.matches(head)) {
      error(
        'media/not-what-it-says',
        [],
        '文件内容与扩展名不符，或文件已损坏。请用对应的软件重新导出。',
        'The content is not what the extension says, or the file is damaged. Export it again with the right program.',
      );
    } else if (/^image\/(png|jpeg|webp)$/.test(mime)) {
      await checkPicture(join(directory, path), path, report);
    } else if (mime === 'model/gltf-binary') {
      const fault = glbFault(await readFile(join(directory, path)));
      if (fault) error('media/glb', [], fault['zh-CN'], fault.en);
    }
  }
}

/** The first 512 bytes of a file, or fewer where it is shorter. */
export async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function checkPicture(file: string, path: string, report: Report): Promise<void> {
  const { error, warning } = reporter(path, report);
  try {
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    const side = Math.max(width, height);
    if (side > largestSide) {
      error(
        'media/picture-too-large',
        [],
        `图片为 ${width}×${height} 像素，超过 ${largestSide}。请缩小到 ${usefulSide} 以内。`,
        `The picture has ${width} x ${height} pixels, more than ${largestSide}. Reduce it to at most ${usefulSide}.`,
      );
      return;
    }
    if (side > usefulSide) {
      warning(
        'media/picture-large',
        [],
        `图片为 ${width}×${height} 像素；${usefulSide} 以内就够清楚，也更快。`,
        `The picture has ${width} x ${height} pixels; at most ${usefulSide} is as sharp on a wall, and faster.`,
      );
    }
    // Every pixel is decoded: a cut-off file has a good beginning.
    await sharp(file, { failOn: 'error' }).stats();
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    error(
      'media/picture-broken',
      [],
      `图片解码失败（${detail}）。文件可能不完整，请重新导出。`,
      `The picture can't be decoded (${detail}). The file may be cut off; export it again.`,
    );
  }
}
