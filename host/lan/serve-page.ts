import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { mediaPathSchema } from '#model/format/common.ts';
import { pageType } from '../http/mime.ts';
import { sendFile } from '../http/send-file.ts';

/** Files of the page: `/` and `/*`. */
export function servePage(app: FastifyInstance, url: string, pageDir: string): void {
  app.get<{ Params: { '*'?: string } }>(url, (request, reply) => {
    const path = request.params['*'] ?? 'index.html';
    const file = mediaPathSchema.safeParse(path).success ? join(pageDir, path) : undefined;
    return sendFile(request, reply, file, pageType(path));
  });
}
