import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Tour, Tours } from '#model/format/tours.ts';
import { verbs } from '#model/xapi/verbs.ts';
import { test } from './served-hall.ts';
import { storedStatements } from './store-reader.ts';
import { leadThroughTheDark } from './through-the-dark.ts';
import { Visitor } from './visitor.ts';
import { watchTour } from './watch-tour.ts';

const file = new URL('../../scenes/long-march-guizhou/tours.json', import.meta.url);
const { tours } = JSON.parse(readFileSync(file, 'utf8')) as Tours;
const [main, short] = ['thirty-minutes', 'ten-minutes'].map((id) => {
  const tour = tours.find((one) => one.id === id);
  if (!tour) throw new Error(`no tour ${id}`);
  return tour;
}) as [Tour, Tour];

test.use({ viewport: { width: 360, height: 400 } });

test('one button on the very first screen leads a guest through the main tour; the short one follows; both to the end, touching nothing', async ({
  hall,
  page,
}) => {
  test.setTimeout(900_000);
  // Led through the dark, not on foot: the walks themselves are tried without a picture, wall by wall.
  await page.clock.install();
  await leadThroughTheDark(page);
  const visitor = new Visitor(page, hall);
  await visitor.open('#/');
  await page.getByRole('button', { name: /^开始参观/ }).click();
  await visitor.hallIsReady();
  await page.locator('.tour-bar').waitFor();
  await watchTour(page, main);
  await expect(page.getByText('导览到这里结束')).toBeVisible();
  // Every exhibit that the certificate asks for was part of it; the test is left.
  await expect(page.locator('.tour-end')).toContainText('必看展品已看 16 / 16，测试还没有通过');
  await page.getByRole('button', { name: '自己走走' }).click();

  await page.getByText('其他导览').click();
  await page.getByRole('button', { name: /^十分钟导览/ }).click();
  await watchTour(page, short);
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
