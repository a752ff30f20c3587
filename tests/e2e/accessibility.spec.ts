import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './served-hall.ts';
import { Visitor } from './visitor.ts';

test('no page has an accessibility fault that axe can find', async ({ page, hall }) => {
  test.setTimeout(300_000);
  const visitor = new Visitor(page, hall);
  await visitor.open('#/exhibition/long-march-guizhou');
  await page.getByRole('button', { name: '新建参观者' }).waitFor();
  await expectAccessible(page, 'entrance');
  await visitor.introduceMyself('郑丽');
  await page.getByRole('button', { name: '我知道了，开始参观' }).waitFor();
  await expectAccessible(page, 'notice');
  await visitor.acceptNotice();
  await visitor.hallIsReady();
  await expectAccessible(page, 'hall');
  await page.getByRole('button', { name: '平面图', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'plan');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '显示', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'display');
  await page.keyboard.press('Escape');
  for (const [button, dialog] of [
    ['帮助', 'help'],
    ['进度', 'progress'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, dialog);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByRole('searchbox').fill('会议');
  await expectAccessible(page, 'find');
  await page.getByRole('button', { name: /^阅读/ }).first().click();
  await page.getByRole('heading', { level: 1 }).last().waitFor();
  await expectAccessible(page, 'reading');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '我的', exact: true }).click();
  await page.getByRole('heading', { name: '我的数据' }).waitFor();
  await expectAccessible(page, 'own records');
  await visitor.open('#/settings');
  await page.getByLabel('管理密码').fill('246810');
  await expectAccessible(page, 'first start');
  await page.getByLabel('再输入一次').fill('246810');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '我已抄好，继续' }).waitFor();
  await expectAccessible(page, 'recovery key');
  await page.getByRole('button', { name: '我已抄好，继续' }).click();
  await page.getByRole('heading', { name: '更改管理密码' }).waitFor();
  await expectAccessible(page, 'settings');
  for (const [address, shown] of [
    ['#/studio', '添加展览'],
    ['#/guide', '活动室'],
    ['#/devices', '头显和手机'],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await page.getByRole('heading', { name: shown, level: 1 }).waitFor();
    await expectAccessible(page, address);
  }
  expect(visitor.foreign).toEqual([]);
});
