import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Host } from '#host/api/host.ts';
import { mediaType, pageType } from '#host/http/mime.ts';
import { emptyResponse, fileResponse } from './file-response.ts';
import { resolveAddress } from './resolve-address.ts';

/** Makes the handler that answers for everything under app://xunzhan/: the page, and media. */
export function appProtocol(pageFolder: string, host: Pick<Host, 'exhibitionFile'>) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return emptyResponse(405);
    const asked = resolveAddress(request.url);
    switch (asked.kind) {
      case 'refused':
        return emptyResponse(403);
      case 'media':
        return answer(
          request,
          await host.exhibitionFile(asked.exhibition, asked.path),
          mediaType(asked.path),
        );
      case 'page-file':
        return answer(request, await fileInside(pageFolder, asked.path), pageType(asked.path));
    }
  };
}

async function answer(
  request: Request,
  file: string | undefined,
  type: string | undefined,
): Promise<Response> {
  return file !== undefined && type !== undefined
    ? fileResponse(request, file, type)
    : emptyResponse(404);
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
