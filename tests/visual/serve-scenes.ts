import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { letteringOutlines } from '#host/exhibition/lettering.ts';
import { letteringCharacters } from '#model/fittings/lettering-outlines.ts';

/** The scenes' files at /scenes/, and what the host sends with their documents: raised letters at /lettering/<id>. */
export function serveScenes(root: string): Plugin {
  const serve: Connect.NextHandleFunction = (request, reply, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://scenes');
    const path = normalize(decodeURIComponent(pathname));
    if (path.startsWith('/lettering/')) {
      const file = join(root, 'scenes', path.slice('/lettering/'.length), 'hall.json');
      const outlines = existsSync(file)
        ? letteringOutlines(letteringCharacters(JSON.parse(readFileSync(file, 'utf8'))))
        : {};
      reply.setHeader('content-type', 'application/json');
      reply.end(JSON.stringify(outlines));
      return;
    }
    const file = join(root, path);
    if (!path.startsWith('/scenes/') || !existsSync(file) || !statSync(file).isFile()) next();
    else createReadStream(file).pipe(reply);
  };
  return {
    name: 'scenes',
    configureServer: ({ middlewares }) => void middlewares.use(serve),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(serve),
  };
}
