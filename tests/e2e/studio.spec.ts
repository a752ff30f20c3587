import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import sharp from 'sharp';
import { ServedHall, test } from './served-hall.ts';
import { setStaffPin } from './staff-pin.ts';
import { Visitor } from './visitor.ts';

/** Last in the order of names: gone before its turn comes. */
const vanishing = '最后一张.jpg';

/** In the page: reading this file fails as it does when its stick was pulled out. */
function goneWhenRead(name: string): void {
  File.prototype.slice = function (this: File, ...range: Parameters<Blob['slice']>) {
    if (this.name === name) throw new DOMException('gone', 'NotFoundError');
    return Blob.prototype.slice.apply(this, range);
  };
}

/** A folder as an office has it: twelve pictures, two texts, and what systems leave beside them. */
async function editorsFolder(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'xunzhan-editor-')), '支部活动 2026');
  mkdirSync(folder);
  for (let number = 1; number <= 12; number += 1) {
    const [width, height] = number % 3 === 0 ? [600, 900] : [960, 640];
    const background = { r: 120 + number * 8, g: 110, b: 90 + number * 5 };
    const picture = sharp({ create: { width, height, channels: 3, background } });
    await picture.jpeg().toFile(join(folder, `${number} 活动照片.jpg`));
  }
  writeFileSync(join(folder, '00 前言.md'), '# 前言\n\n这是一段前言，**示例**文字。');
  writeFileSync(join(folder, '99 后记.txt'), '这是后记。');
  writeFileSync(join(folder, 'Thumbs.db'), 'x');
  writeFileSync(join(folder, '损坏.png'), 'not a picture');
  writeFileSync(join(folder, vanishing), 'a file on a stick that is pulled out');
  return folder;
}

test('an editor makes a hall from a folder, and a visitor tours it on another host', async ({
  page,
  hall,
}) => {
  test.setTimeout(420_000);
  const folder = await editorsFolder();
  const editor = new Visitor(page, hall);
  await page.setViewportSize({ width: 1100, height: 620 });
  await editor.open('#/studio');
  await setStaffPin(page, '246810');
  await page
    .getByRole('button', { name: '解锁' })
    .or(page.getByLabel('展厅名称'))
    .first()
    .waitFor();
  if (await page.getByRole('button', { name: '解锁' }).isVisible()) {
    await page.getByLabel('管理密码').fill('246810');
    await page.getByRole('button', { name: '解锁' }).click();
  }

  await page.getByLabel('展厅名称').fill('我们的一年');
  await page.getByRole('button', { name: '建立' }).click();
  await page.getByText('还没有展品').waitFor();
  await page.evaluate(goneWhenRead, vanishing);
  await page.locator('input[type=file]').nth(1).setInputFiles(folder);
  // What can't be used is named; the rest is in, in the order of the names.
  await expect(page.getByText(/图片“损坏.png”打不开/)).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(/“最后一张.jpg”/)).toBeVisible({ timeout: 90_000 });
  await expect(page.locator('.studio-item')).toHaveCount(14, { timeout: 90_000 });
  await expect(page.locator('.studio-item strong').first()).toHaveText('前言');
  await expect(page.locator('.studio-item strong').nth(2)).toHaveText('2 活动照片');

  // Credits for all at once, alt texts one by one.
  await page.getByLabel('作者').fill('本支部');
  await page.getByLabel('许可').fill('本单位自有');
  await page.getByRole('button', { name: '填上' }).click();
  await expect(page.getByText('还缺：替代文字')).toHaveCount(12);
  // What is left is said as it is, and leads to the first place to fill in.
  const left = page.locator('.studio-gap', { hasText: '12 张图片还缺替代文字' });
  await expect(page.getByText('没有发现问题')).toHaveCount(0);
  await left.getByRole('button', { name: '去填写' }).click();
  await expect(page.getByLabel(/^替代文字/)).toBeFocused();
  await page.getByRole('button', { name: /^收起/ }).click();
  const alts = page.locator('.studio-item', { hasText: '还缺：替代文字' });
  while ((await alts.count()) > 0) {
    const item = alts.first();
    await item.getByRole('button', { name: /^填写/ }).click();
    const open = page.locator('.studio-item', { has: page.locator('.studio-form') });
    await open.getByLabel(/^替代文字/).fill('一张活动照片');
    await open.getByRole('button', { name: /^收起/ }).click();
  }
  // Order, and the hall beside the list follows.
  await page.getByRole('button', { name: /^下移 · 1 / }).click();
  await expect(page.locator('.studio-item strong').first()).toHaveText('1 活动照片');
  // What was taken away comes back by keyboard.
  await page.getByRole('button', { name: /^拿掉 · 14 / }).click();
  await expect(page.locator('.studio-item')).toHaveCount(13);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.studio-item')).toHaveCount(14);
  await expect(page.getByText('已自动保存')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('没有发现问题')).toBeVisible();
  await page.getByRole('button', { name: /^看这件 · 5 / }).click();

  const download = page.waitForEvent('download', { timeout: 180_000 });
  await page.getByRole('button', { name: '另存为展览包' }).click();
  const file = join(folder, '..', 'our-year.xunzhan');
  await (await download).saveAs(file);

  // Reloading loses nothing.
  await page.reload();
  await page.locator('.studio-item').first().waitFor();
  await expect(page.locator('.studio-item')).toHaveCount(14);

  const other = new ServedHall();
  try {
    await other.start();
    await page.setViewportSize({ width: 640, height: 360 });
    const staff = new Visitor(page, other);
    await staff.open('#/studio');
    await setStaffPin(page, '135791');
    await page
      .getByRole('button', { name: '解锁' })
      .or(page.getByLabel('展厅名称'))
      .first()
      .waitFor();
    if (await page.getByRole('button', { name: '解锁' }).isVisible()) {
      await page.getByLabel('管理密码').fill('135791');
      await page.getByRole('button', { name: '解锁' }).click();
    }
    await page.locator('input[type=file]').first().setInputFiles(file);
    await expect(page.getByText('《我们的一年》已装到本机。')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: '去参观' }).click();
    await staff.introduceMyself('刘洋');
    await staff.acceptNotice();
    await staff.hallIsReady();
    await expect(page.getByText('示例 · 尚未经本单位审核').first()).toBeVisible();
    await staff.openFromList(/^阅读 · 前言/);
    await expect(page.getByText('这是一段前言')).toBeVisible();
    expect(staff.foreign).toEqual([]);
  } finally {
    await other.dispose();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
});
