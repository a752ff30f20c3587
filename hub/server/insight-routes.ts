import { createReadStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { writeCsv } from '../insight/csv.ts';
import { insightPage } from '../insight/page.ts';
import { countingState, countNewStatements } from '../insight/projection.ts';
import { insightReport } from '../insight/report.ts';
import { insightTable, tableNames } from '../insight/tables.ts';
import type { InsightLanguage } from '../insight/texts.ts';
import { insightTexts } from '../insight/texts.ts';
import type { Authenticate } from '../keys/authenticate.ts';
import type { Store } from '../store/store.ts';
import { XapiRefusal } from '../xapi/refusal.ts';

/** Milliseconds that a reader waits for what has come since the last count. */
const patience = 3000;

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const { resolve } = createRequire(import.meta.url);
const own = join(import.meta.dirname, '../insight/page');

/** Files of the page by address; everything comes from this machine. */
const files: ReadonlyMap<string, readonly [file: string, type: string]> = new Map([
  ['/insight/insight.css', [join(own, 'insight.css'), 'text/css; charset=utf-8']],
  ['/insight/insight.js', [join(own, 'insight.js'), 'text/javascript; charset=utf-8']],
  [
    '/insight/echarts.js',
    [resolve('echarts/dist/echarts.min.js'), 'text/javascript; charset=utf-8'],
  ],
]);

const fontFolders: Readonly<Record<string, string>> = {
  serif: dirname(resolve('@fontsource/noto-serif-sc/600.css')),
  sans: dirname(resolve('@fontsource/noto-sans-sc/400.css')),
};

function sendFile(reply: FastifyReply, file: string, type: string): FastifyReply {
  const cache = { 'cache-control': 'private, max-age=86400' };
  return reply.headers({ ...headers, ...cache, 'content-type': type }).send(createReadStream(file));
}

function languageOf(request: FastifyRequest): InsightLanguage {
  return new URLSearchParams(request.url.split('?', 2)[1]).get('lang') === 'en' ? 'en' : 'zh-CN';
}

/** The insight page, for those with full credentials; the browser asks for them. */
export function registerInsight(
  server: FastifyInstance,
  store: Store,
  authenticate: Authenticate,
): void {
  const guard = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    try {
      const { role } = await authenticate(request.headers.authorization);
      if (role === 'all') return undefined;
      return await reply.code(403).send({ message: 'these credentials may not see this' });
    } catch (error) {
      if (!(error instanceof XapiRefusal)) throw error;
      const ask = 'Basic realm="Xunzhan hub", charset="UTF-8"';
      return reply
        .code(error.status)
        .header('www-authenticate', ask)
        .send({ message: error.message });
    }
  };
  const reportFor = async (language: InsightLanguage) => {
    await countNewStatements(store, patience);
    return insightReport(store.engine.db, language);
  };
  server.get('/insight', { onRequest: guard }, async (request, reply) => {
    const language = languageOf(request);
    const report = await reportFor(language);
    const page = insightPage(report, language, await countingState(store));
    const type = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return reply.headers({ ...headers, ...type }).send(page);
  });
  for (const name of tableNames) {
    server.get(`/insight/${name}.csv`, { onRequest: guard }, async (request, reply) => {
      const language = languageOf(request);
      const { head, rows } = insightTable(name, await reportFor(language), insightTexts(language));
      const kind = {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'cache-control': 'no-store',
      };
      return reply.headers({ ...headers, ...kind }).send(writeCsv(head, rows));
    });
  }
  for (const [address, [file, type]] of files) {
    server.get(address, (_request, reply) => sendFile(reply, file, type));
  }
  server.get<{ Params: { family: string; '*': string } }>(
    '/insight/fonts/:family/*',
    (request, reply) => {
      const folder = Object.hasOwn(fontFolders, request.params.family)
        ? fontFolders[request.params.family]
        : undefined;
      const path = request.params['*'];
      const style = /^\d{3}\.css$/.test(path);
      const font = /^files\/[\w-]+\.woff2?$/.test(path);
      if (folder === undefined || (!style && !font) || !existsSync(join(folder, path))) {
        return reply.code(404).send({ message: 'nothing here' });
      }
      const type = style ? 'text/css; charset=utf-8' : `font/${path.split('.').at(-1)}`;
      return sendFile(reply, join(folder, path), type);
    },
  );
}
