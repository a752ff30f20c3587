import { realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { emptyResponse, fileResponse } from './file-response.ts';
import { resolveAddress } from './resolve-address.ts';

/** A file of an installed exhibition. */
interface MediaFile {
  file: string;
  mime: string;
}

interface AppFiles {
  /** Folder of the built page. */
  pageFolder: string;
  /** Finds a file of an installed exhibition; nothing where the exhibition doesn't list it. */
  findMedia: (exhibition: string, path: string) => Promise<MediaFile | undefined>;
}

/** Media types of the files that the page's build writes; any other file is not served. */
const PAGE_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ktx2', 'image/ktx2'],
  ['.glb', 'model/gltf-binary'],
  ['.mp3', 'audio/mpeg'],
  ['.ogg', 'audio/ogg'],
  ['.wav', 'audio/wav'],
]);

/** Makes the handler that answers for everything under app://xunzhan/. */
export function appProtocol({ pageFolder, findMedia }: AppFiles) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return emptyResponse(405);
    const asked = resolveAddress(request.url);
    switch (asked.kind) {
      case 'refused':
        return emptyResponse(403);
      case 'media': {
        const found = await findMedia(asked.exhibition, asked.path);
        return found ? fileResponse(request, found.file, found.mime) : emptyResponse(404);
      }
      case 'page-file': {
        const mime = PAGE_TYPES.get(extname(asked.path).toLowerCase());
        const file = mime && (await fileInside(pageFolder, asked.path));
        return file ? fileResponse(request, file, mime) : emptyResponse(404);
      }
    }
  };
}

/** The file's real path if it is in the folder, also after links are followed. */
async function fileInside(folder: string, path: string): Promise<string | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
