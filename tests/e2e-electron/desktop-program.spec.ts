import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import type { Bridge } from '#model/host-api/client.ts';
import { electronBinary } from '#electron/start/electron-binary.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

let userData = '';
let program: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  const executablePath = electronBinary();
  if (executablePath === undefined) throw new Error('no Electron binary: run npm start once');
  userData = mkdtempSync(join(tmpdir(), 'xunzhan-desktop-'));
  // Chromium's sandbox refuses to run as root, as a build machine often does.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [project, `--user-data-dir=${userData}`, ...asRoot];
  program = await _electron.launch({ executablePath, args });
  page = await program.firstWindow();
  await page.waitForLoadState('domcontentloaded');
});

test.afterAll(async () => {
  await program.close();
  rmSync(userData, { recursive: true, force: true });
});

test('the hall’s page is shown from app://xunzhan/', () => {
  expect(page.url()).toBe('app://xunzhan/index.html');
});

test('the page has no Node, only the bridge', async () => {
  const globals = await page.evaluate(() => ({
    process: typeof Reflect.get(globalThis, 'process'),
    require: typeof Reflect.get(globalThis, 'require'),
    bridge: Object.keys(Reflect.get(globalThis, 'xunzhan') as object).toSorted(),
  }));
  expect(globals).toEqual({
    process: 'undefined',
    require: 'undefined',
    bridge: ['call', 'onEvent'],
  });
});

test('the host answers through the bridge', async () => {
  const reply = await page.evaluate(() =>
    (Reflect.get(globalThis, 'xunzhan') as Bridge).call('host.status', {}),
  );
  expect(reply).toMatchObject({ ok: true, value: { shell: 'electron' } });
});

test('no new window, no other site, no other host', async () => {
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  await page.evaluate(() => location.assign('https://example.com/'));
  expect(page.url()).toBe('app://xunzhan/index.html');
  const fetched = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
});

test('camera, microphone and place are denied', async () => {
  const states = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications'] as PermissionName[];
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
    return found.map(({ state }) => state);
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('nothing above the page’s folder is served', async () => {
  const statuses = await page.evaluate(async () => {
    const paths = ['..%2fpackage.json', '%2e%2e%2fpackage.json', 'exhibitions/x/..%2f..%2fa.json'];
    const answers = await Promise.all(paths.map((path) => fetch(`app://xunzhan/${path}`)));
    return answers.map(({ status }) => status);
  });
  for (const status of statuses) expect(status).toBe(403);
});
