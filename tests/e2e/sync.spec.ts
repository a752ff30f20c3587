import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { startHub, type HubProcess } from '../hub/hub-process.ts';
import { test } from './served-hall.ts';
import { setStaffPin } from './staff-pin.ts';

/** A guest's visit with so many looks at exhibits, recorded as a page does it. */
async function visit(page: Page, looks: number): Promise<void> {
  await page.evaluate(async (count) => {
    const call = async (method: string, input: unknown) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(input);
      const reply = await fetch(`api/call/${method}`, { method: 'POST', headers, body });
      const answer: { ok?: boolean; value?: { visit: string } } = await reply.json();
      return answer.value?.visit ?? '';
    };
    const opened = { visitor: 'guest', exhibition: 'lobby', platform: 'desk' };
    const id = await call('visits.open', opened);
    const at = new Date().toISOString();
    const events = Array.from({ length: count }, () => ({
      id: crypto.randomUUID(),
      at,
      kind: 'viewed',
      exhibit: 'how-to-visit',
      seconds: 4,
    }));
    await call('visits.record', { visit: id, events });
  }, looks);
}

async function statementsAt(hub: HubProcess): Promise<number> {
  const authorization = `Basic ${Buffer.from('test:secret').toString('base64')}`;
  const headers = { authorization, 'x-experience-api-version': '2.0.0' };
  const reply = await fetch(`${hub.endpoint}/statements?limit=500`, { headers });
  const { statements }: { statements: unknown[] } = await reply.json();
  return statements.length;
}

test('records wait, the connection is set up and tested in plain words, and they arrive', async ({
  hall,
  page,
}) => {
  test.slow();
  page.setDefaultTimeout(90_000);
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-e2e-hub-'));
  const hub = await startHub(folder);
  try {
    await page.goto(`${hall.address}#/settings`);
    await setStaffPin(page);
    const section = page.locator('section.sync');
    const number = (name: string) => section.locator('dl > div', { hasText: name }).locator('dd');
    await expect(section.getByText('未设置服务器，记录只保存在本机')).toBeVisible();
    await visit(page, 12);
    await expect(number('待发送')).toHaveText('13 条');

    const address = section.getByLabel('总部服务器地址');
    const save = section.getByRole('button', { name: '保存并测试连接' });
    await address.fill('http://hub.example.cn/xapi');
    await save.click();
    await expect(section.getByText(/应以 https:\/\/ 开头/)).toBeVisible();
    await address.fill('http://127.0.0.1:9/xapi');
    await save.click();
    await expect(section.locator('form').getByText(/连不上服务器/)).toBeVisible();
    await address.fill(hub.endpoint);
    await section.getByLabel('密钥名称').fill('test');
    await section.getByLabel('密钥', { exact: true }).fill('wrong');
    await save.click();
    await expect(section.locator('form').getByText(/不接受这组密钥/)).toBeVisible();
    await section.getByLabel('密钥', { exact: true }).fill('secret');
    await save.click();
    await expect(section.getByText('已保存，连接正常（xAPI 2.0.0）。')).toBeVisible();

    await expect(section.getByText('一切正常，记录已全部发送')).toBeVisible();
    await expect(number('已发送')).toHaveText('13 条');
    await expect(number('待发送')).toHaveText('0 条');
    expect(await statementsAt(hub)).toBe(13);
    const download = page.waitForEvent('download');
    await section.getByRole('button', { name: '导出表格（CSV）' }).click();
    expect((await download).suggestedFilename()).toMatch(/^xunzhan-statements-all-.*\.csv$/);
    await expect(section.getByText(/已存为/)).toBeVisible();
    // The secret never comes back to the page.
    await page.reload();
    await expect(section.getByLabel('密钥', { exact: true })).toHaveValue('');
    await expect(section.getByText('已加密保存。留空则保持不变。')).toBeVisible();
  } finally {
    await hub.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}.key`, { force: true });
  }
});
