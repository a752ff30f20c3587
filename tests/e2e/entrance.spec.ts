import { expect } from '@playwright/test';
import { test } from './served-hall.ts';
import { Visitor } from './visitor.ts';

test('the privacy notice comes once for each person, and again for each guest', async ({
  page,
  hall,
}) => {
  const visitor = new Visitor(page, hall);
  await visitor.open('#/exhibition/long-march-guizhou');
  await visitor.introduceMyself('陈静');
  const notice = page.getByRole('heading', { name: '参观之前，请看一看' });
  await expect(notice).toBeVisible();
  await expect(page.getByText('数据安全责任人', { exact: true })).toBeVisible();
  await visitor.acceptNotice();
  await visitor.hallIsReady();

  await visitor.open('#/exhibition/long-march-guizhou');
  await page.getByRole('button', { name: '陈静', exact: true }).click();
  await visitor.hallIsReady();
  await expect(notice).toBeHidden();

  await page.reload();
  await page.getByRole('button', { name: '访客参观' }).click();
  await expect(notice).toBeVisible();
});

test('a whole visit by keyboard alone', async ({ page, hall }) => {
  test.setTimeout(240_000);
  const visitor = new Visitor(page, hall);
  const reach = async (name: string | RegExp) => {
    const target = page.getByRole('button', { name }).first();
    await target.waitFor();
    for (let step = 0; step < 40; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${String(name)}`);
  };
  await visitor.open('#/exhibition/long-march-guizhou');
  await reach('新建参观者');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sun');
  await page.keyboard.press('Enter');
  await reach('我知道了，开始参观');
  await page.keyboard.press('Enter');
  await visitor.hallIsReady();
  // The list of exhibits shows itself to the keyboard, and moving in it moves the visitor.
  await reach(/怎样读这个展厅/);
  await page.keyboard.press('Enter');
  const reading = page.getByRole('dialog', { name: '怎样读这个展厅' });
  await expect(reading).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reading).toBeHidden();
});

test('back and forward lead through what was opened', async ({ page, hall }) => {
  const visitor = new Visitor(page, hall);
  await visitor.enter('周涛');
  await visitor.openFromList(/^阅读 · 怎样读这个展厅/);
  const reading = page.getByRole('dialog', { name: '怎样读这个展厅' });
  await expect(reading).toBeVisible();
  await page.goBack();
  await expect(reading).toBeHidden();
  await page.goForward();
  await expect(reading).toBeVisible();
});
