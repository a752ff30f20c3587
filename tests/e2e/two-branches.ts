import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { startHub } from '../hub/hub-process.ts';
import type { ServedHall } from './served-hall.ts';
import { openRoom } from './guide.ts';
import { setStaffPin } from './staff-pin.ts';

/** A hub that can lose its power, and come back at the same place. */
export async function hubWithPower() {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-e2e-hub-'));
  let hub = await startHub(folder);
  const { endpoint } = hub;
  return {
    endpoint,
    cut: () => hub.end('SIGKILL'),
    restore: async () => {
      hub = await startHub(folder, {}, Number(new URL(endpoint).port));
    },
    dispose: async () => {
      await hub.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
      rmSync(`${folder}.key`, { force: true });
    },
  };
}

/** What staff save in the settings, with the key that the hub began with. */
export async function nameHub(page: Page, endpoint: string): Promise<void> {
  const reply = await page.evaluate(async (address) => {
    const login = { key: 'test', secret: 'secret', proxy: '', authority: '' };
    const answer = await fetch('api/call/sync.configure', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ endpoint: address, ...login }),
    });
    return answer.text();
  }, endpoint);
  expect(reply).toContain('"ok":true');
}

/** The page of the other host's own guide, who joins by the code. */
export async function joinAt(browser: Browser, hall: ServedHall, endpoint: string, code: string) {
  const context = await browser.newContext({ viewport: { width: 960, height: 540 } });
  const page = await context.newPage();
  await page.goto(`${hall.address}#/guide`);
  await setStaffPin(page);
  await expect(page.getByRole('heading', { name: '加入讲解员的活动' })).toBeVisible();
  await nameHub(page, endpoint);
  await page.getByLabel('连线码').fill(code);
  await page.getByLabel(/^本支部名称/).fill('二支部');
  await page.getByRole('button', { name: '加入', exact: true }).click();
  await expect(page.getByText('讲解员在线')).toBeVisible({ timeout: 60_000 });
  return page;
}

/** The first hall's guide, who leads the second hall's branch through the exhibition of that title. */
export async function leadBranch(
  browser: Browser,
  [main, branch]: readonly [ServedHall, ServedHall],
  endpoint: string,
  title: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 640, height: 480 } });
  const guide = await context.newPage();
  await openRoom(guide, main.address, title);
  await nameHub(guide, endpoint);
  await guide.reload();
  const lines = guide.getByRole('region', { name: '连线其他支部' });
  await lines.getByRole('button', { name: '开始连线' }).click();
  const code = await lines.getByLabel('连线码').textContent();
  await joinAt(browser, branch, endpoint, code ?? '');
  return guide;
}
