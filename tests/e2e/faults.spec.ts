import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './served-hall.ts';
import { Visitor } from './visitor.ts';

test('a store whose key is gone: asked for the recovery key, and the hall stays open', async ({
  page,
  hall,
}) => {
  const visitor = new Visitor(page, hall);
  await visitor.open('#/settings');
  await page.getByLabel('管理密码').fill('246810');
  await page.getByLabel('再输入一次').fill('246810');
  await page.getByRole('button', { name: '下一步' }).click();
  const shown = page.locator('.recovery-key');
  await expect(shown).toHaveText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){6}$/);
  const recoveryKey = await shown.textContent();
  await page.getByRole('button', { name: '我已抄好，继续' }).click();
  await hall.stop();
  rmSync(hall.keyDir, { recursive: true });
  await hall.start();

  await visitor.open('#/');
  await expect(page.getByRole('heading', { name: '找不到记录的钥匙' })).toBeVisible();
  await page.getByRole('button', { name: '先参观，这次不作记录' }).click();
  await visitor.hallIsReady();
  await expect(page.getByText('本次参观不作记录')).toBeVisible();

  await page.reload();
  await page.getByLabel('恢复密钥').fill((recoveryKey ?? '').toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: '用恢复密钥打开' }).click();
  await expect(page.getByRole('button', { name: '新建参观者' })).toBeVisible();
});

test('a damaged store is set aside and says so', async ({ page, hall }) => {
  const visitor = new Visitor(page, hall);
  await hall.stop();
  writeFileSync(join(hall.dataDir, 'visits.db'), Buffer.alloc(65_536, 7));
  // A log that was left behind would mend the file by itself.
  rmSync(join(hall.dataDir, 'visits.db-wal'), { force: true });
  await hall.start();
  await visitor.open('#/');
  await expect(page.getByRole('heading', { name: '参观记录已损坏，已另存' })).toBeVisible();
  await page.getByRole('button', { name: '启用新的记录' }).click();
  await page.getByRole('button', { name: '确定，从空白开始' }).click();
  await expect(page.getByRole('button', { name: '新建参观者' })).toBeVisible();
});

test('a damaged package is listed with what is wrong, beside those that work', async ({
  page,
  hall,
}) => {
  await hall.stop();
  const folder = join(hall.dataDir, 'exhibitions', 'broken-hall');
  mkdirSync(folder, { recursive: true });
  cpSync('scenes/lobby/manifest.json', join(folder, 'manifest.json'));
  writeFileSync(join(folder, 'hall.json'), '{ "schema": 2, ');
  await hall.start();
  const visitor = new Visitor(page, hall);
  await visitor.open('#/');
  await visitor.introduceMyself('吴磊');
  await visitor.acceptNotice();
  await expect(page.getByText('broken-hall · 打不开')).toBeVisible();
  await expect(page.getByRole('button', { name: /^长征在贵州/ })).toBeVisible();
});
