import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { Tour, Tours } from '#model/format/tours.ts';
import { verbs } from '#model/xapi/verbs.ts';
import { test } from './served-hall.ts';
import { storedStatements } from './store-reader.ts';
import { Visitor } from './visitor.ts';

const file = new URL('../../scenes/long-march-guizhou/tours.json', import.meta.url);
const { tours } = JSON.parse(readFileSync(file, 'utf8')) as Tours;
const [main, short] = ['thirty-minutes', 'ten-minutes'].map((id) => {
  const tour = tours.find((one) => one.id === id);
  if (!tour) throw new Error(`no tour ${id}`);
  return tour;
}) as [Tour, Tour];

/** Milliseconds that the page's clock is put forward at once: one picture on the way, some lines while told. */
const onTheWay = 250;
const whileTold = 20_000;

/** What the visitor sees, and where they stand. */
const look = (page: Page) =>
  page.evaluate(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const { x = 0, z = 0 } = window.__xunzhan?.hall().pose ?? {};
    return {
      title: text('.tour-step strong'),
      caption: text('.tour-caption'),
      onTheWay: document.querySelector('.tour-caption[data-way]') !== null,
      ended: document.querySelector('.tour-end') !== null,
      x,
      z,
    };
  });

/** Sits and watches to the end, on a clock that is put forward; touches nothing. */
async function watch(page: Page, tour: Tour): Promise<void> {
  const told: string[] = [];
  for (let turn = 0; turn < 3000; turn += 1) {
    const seen = await look(page);
    if (seen.ended) break;
    const step = tour.steps.find(({ title }) => title['zh-CN'] === seen.title);
    if (!seen.onTheWay && seen.caption !== '' && told.at(-1) !== seen.title) {
      told.push(seen.title);
      expect(step?.text['zh-CN']).toContain(seen.caption);
      const [x = 0, z = 0] = step?.viewpoint.floor ?? [];
      const metres = Math.hypot(seen.x - x, seen.z - z);
      expect(metres, `${seen.title} is told at its place`).toBeLessThan(0.1);
    }
    await page.clock.fastForward(seen.onTheWay ? onTheWay : whileTold);
  }
  expect(told).toEqual(tour.steps.map(({ title }) => title['zh-CN']));
}

test.use({ viewport: { width: 360, height: 400 } });

test('one button on the very first screen leads a guest through the main tour; the short one follows; both to the end, touching nothing', async ({
  hall,
  page,
}) => {
  test.setTimeout(900_000);
  // Led through the dark, not on foot: the walks themselves are tried without a picture, wall by wall.
  await page.clock.install();
  await page.addInitScript(() =>
    localStorage.setItem('xunzhan-preferences', JSON.stringify({ calm: true, sound: false })),
  );
  const visitor = new Visitor(page, hall);
  await visitor.open('#/');
  await page.getByRole('button', { name: /^开始参观/ }).click();
  await visitor.hallIsReady();
  await page.locator('.tour-bar').waitFor();
  await watch(page, main);
  await expect(page.getByText('导览到这里结束')).toBeVisible();
  // Every exhibit that the certificate asks for was part of it; the test is left.
  await expect(page.locator('.tour-end')).toContainText('必看展品已看 16 / 16，测试还没有通过');
  await page.getByRole('button', { name: '自己走走' }).click();

  await page.getByText('其他导览').click();
  await page.getByRole('button', { name: /^十分钟导览/ }).click();
  await watch(page, short);
  await page.getByRole('button', { name: '回序厅', exact: true }).click();
  await visitor.hallIsReady();
  await hall.stop();

  const statements = storedStatements(hall);
  const count = (verb: keyof typeof verbs, tour: Tour) =>
    statements.filter(
      (one) => one.verb.id === verbs[verb].id && one.object.id.includes(`/${tour.id}`),
    ).length;
  expect(count('progressed', main)).toBe(main.steps.length);
  expect(count('progressed', short)).toBe(short.steps.length);
  expect(count('completed', main)).toBe(1);
  expect(count('completed', short)).toBe(1);
  expect(visitor.foreign).toEqual([]);
});
