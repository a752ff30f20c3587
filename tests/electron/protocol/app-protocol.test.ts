import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appProtocol } from '#electron/protocol/app-protocol.ts';

let base = '';
let answer: (request: Request) => Promise<Response>;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'xunzhan-app-'));
  mkdirSync(join(base, 'page/assets'), { recursive: true });
  writeFileSync(join(base, 'page/index.html'), '<!doctype html>');
  writeFileSync(join(base, 'page/assets/main.js'), 'start();');
  writeFileSync(join(base, 'page/main.js.map'), 'not for the page');
  writeFileSync(join(base, 'secret.json'), '{}');
  writeFileSync(join(base, 'film.mp4'), '0123456789');
  answer = appProtocol(join(base, 'page'), {
    exhibitionFile: async (exhibition, path) =>
      exhibition === 'long-march' && path.startsWith('media/film.')
        ? join(base, 'film.mp4')
        : undefined,
  });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const get = (path: string, init?: RequestInit) =>
  answer(new Request(`app://xunzhan/${path}`, init));
const film = (range?: string) =>
  get('exhibitions/long-march/media/film.mp4', range ? { headers: { Range: range } } : {});

describe('page files', () => {
  test('the page comes with a strict policy', async () => {
    const response = await get('');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('scripts have their type', async () => {
    const response = await get('assets/main.js');
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('content-length')).toBe('8');
  });

  test.each(['missing.js', 'main.js.map', 'assets', 'assets/'])('%s is not there', async (path) => {
    expect((await get(path)).ok).toBe(false);
  });

  test.each(['..%2fsecret.json', '..%5csecret.json', 'assets/..%2f..%2fsecret.json'])(
    '%s is refused',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(403);
      expect(response.headers.get('content-security-policy')).toBeTruthy();
    },
  );

  test('a link that leads out of the page is not followed', async () => {
    symlinkSync(join(base, 'secret.json'), join(base, 'page/inside.json'));
    expect((await get('inside.json')).status).toBe(404);
  });

  test('other hosts are refused', async () => {
    expect((await answer(new Request('app://elsewhere/index.html'))).status).toBe(403);
    expect((await answer(new Request('https://example.com/index.html'))).status).toBe(403);
  });

  test('nothing is written', async () => {
    expect((await get('index.html', { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('media', () => {
  test('whole', async () => {
    const response = await film();
    expect(response.status).toBe(200);
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(await response.text()).toBe('0123456789');
  });

  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=8-500', '89', 'bytes 8-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('%s', async (range, text, contentRange) => {
    const response = await film(range);
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(contentRange);
    expect(response.headers.get('content-length')).toBe(String(text.length));
    expect(await response.text()).toBe(text);
  });

  test.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('%s is outside', async (range) => {
    const response = await film(range);
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */10');
  });

  test.each(['bytes=5-2', 'bytes=-', 'lines=1-2', 'bytes=0-1,4-5', 'bytes=a-b'])(
    '%s makes no single range: the whole file',
    async (range) => {
      expect((await film(range)).status).toBe(200);
    },
  );

  test('only the head', async () => {
    const response = await get('exhibitions/long-march/media/film.mp4', { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('10');
    expect(await response.text()).toBe('');
  });

  test('what could carry a script is not served from an exhibition', async () => {
    expect((await get('exhibitions/long-march/media/film.svg')).status).toBe(404);
    expect((await get('exhibitions/long-march/media/film.html')).status).toBe(404);
  });

  test('what no exhibition lists is not there', async () => {
    expect((await get('exhibitions/long-march/media/other.mp4')).status).toBe(404);
    expect((await get('exhibitions/other/media/film.mp4')).status).toBe(404);
  });
});
