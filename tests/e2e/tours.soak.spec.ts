import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Tours } from '#model/format/tours.ts';
import { expectAccessible } from './accessible.ts';
import { test } from './served-hall.ts';
import { leadThroughTheDark } from './through-the-dark.ts';
import { Visitor } from './visitor.ts';
import { watchTour } from './watch-tour.ts';

const file = new URL('../../scenes/bridges-guizhou/tours.json', import.meta.url);
const { tours } = JSON.parse(readFileSync(file, 'utf8')) as Tours;

test.use({ viewport: { width: 360, height: 400 } });

// Those of the Long March are watched by the gate.
for (const tour of tours) {
  const easy = tour.main === true;
  test(`the tour ${tour.id} of the bridges runs to its end, touching nothing${easy ? ', in easy mode' : ''}`, async ({
    hall,
    page,
  }) => {
    test.setTimeout(900_000);
    await page.clock.install();
    await leadThroughTheDark(page, easy);
    const visitor = new Visitor(page, hall);
    await visitor.enter('周秀英', '#/exhibition/bridges-guizhou');
    await expectAccessible(page, 'hall');
    if (!tour.main) await page.getByText('其他导览').click();
    await page
      .getByRole('button', {
        name: tour.main ? /^开始参观/ : new RegExp(`^${tour.title['zh-CN']}`),
      })
      .click();
    await page.locator('.tour-bar').waitFor();
    await expectAccessible(page, 'tour');
    await watchTour(page, tour);
    await expect(page.getByText('导览到这里结束')).toBeVisible();
    await expectAccessible(page, 'end of the tour');
    expect(visitor.foreign).toEqual([]);
  });
}

test('a tour speaks in captions, holds, goes on and back, by buttons and by keys', async ({
  hall,
  page,
}) => {
  test.setTimeout(120_000);
  await new Visitor(page, hall).enter('周秀英');
  await page.getByRole('button', { name: /开始参观/ }).click({ timeout: 90_000 });
  const caption = page.locator('.tour-caption');
  await expect(caption).not.toHaveText(/正在前往|^$/, { timeout: 60_000 });
  await page.getByRole('button', { name: '暂停' }).click();
  const held = await caption.textContent();
  await page.waitForTimeout(3000);
  expect(await caption.textContent()).toBe(held);
  await page.getByRole('button', { name: '下一个' }).click();
  await expect(page.locator('.tour-step')).toContainText('讲解点 2 /');
  // The same by keys, which the help names; help does not end the tour.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('下一个讲解点');
  await page.keyboard.press('Escape');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.tour-step')).toContainText('讲解点 3 /');
  await page.keyboard.press('+');
  await expect(page.getByLabel('语速')).toHaveValue('1.25');
  await page.getByRole('button', { name: '结束导览' }).click();
  await expect(page.getByRole('button', { name: /开始参观|接着参观/ })).toBeVisible();
});
