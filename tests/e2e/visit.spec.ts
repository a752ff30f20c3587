import { expect } from '@playwright/test';
import { verbs } from '#model/xapi/verbs.ts';
import { test } from './served-hall.ts';
import { storedStatements } from './store-reader.ts';
import { Visitor } from './visitor.ts';

test('a visitor walks, opens, reads, leaves, and goes on after a restart; it is all in the store', async ({
  page,
  hall,
}) => {
  test.setTimeout(300_000);
  const visitor = new Visitor(page, hall);
  await visitor.enter('张卫国');
  await expect(page.getByText('示例 · 尚未经本单位审核').first()).toBeVisible();

  // By keys.
  const start = await visitor.pose();
  await page.locator('.hall canvas').focus();
  await page.keyboard.down('ArrowUp');
  await expect.poll(() => visitor.metresFrom(start)).toBeGreaterThan(0.5);
  await page.keyboard.up('ArrowUp');

  // Opens and reads, with the keyboard's focus in the text and back.
  await visitor.openFromList(/^阅读 · 怎样读这个展厅/);
  const reading = page.getByRole('dialog', { name: '怎样读这个展厅' });
  await expect(reading.getByRole('heading', { level: 1 })).toHaveText('怎样读这个展厅');
  await expect(page).toHaveURL(/long-march-guizhou\/[a-z-]+/);
  await page.waitForTimeout(2500);
  await page.keyboard.press('Escape');
  await expect(reading).toBeHidden();

  // Through the door, by the plan.
  await page.getByRole('button', { name: '平面图', exact: true }).click();
  await page.locator('.plan-rooms button', { hasText: '乌江' }).click();
  await expect.poll(() => visitor.room()).toBe('wujiang');
  await page.waitForTimeout(5000);
  const stopped = await visitor.pose();

  await page.getByRole('button', { name: '回序厅', exact: true }).click();
  await visitor.hallIsReady();
  await hall.stop();

  const statements = storedStatements(hall);
  const told = statements.map(({ verb, object }) => `${verb.id} ${object.id}`);
  const has = (verb: keyof typeof verbs, what: RegExp) =>
    told.some((line) => line.startsWith(`${verbs[verb].id} `) && what.test(line));
  expect(has('initialized', /long-march-guizhou/)).toBe(true);
  expect(has('entered', /liping/)).toBe(true);
  expect(has('interacted', /long-march-guizhou/)).toBe(true);
  expect(has('viewed', /long-march-guizhou/)).toBe(true);
  expect(has('exited', /liping/)).toBe(true);
  expect(has('entered', /wujiang/)).toBe(true);
  expect(has('terminated', /long-march-guizhou/)).toBe(true);
  expect(JSON.stringify(statements)).not.toContain('张卫国');

  // The same data, another start of the program.
  await hall.start();
  await visitor.open('#/');
  await page.getByRole('button', { name: '张卫国', exact: true }).click();
  await page.getByRole('button', { name: '接着参观《长征在贵州》' }).click();
  await visitor.hallIsReady();
  await expect.poll(() => visitor.room(), { timeout: 60_000 }).toBe('wujiang');
  await expect.poll(() => visitor.metresFrom(stopped), { timeout: 60_000 }).toBeLessThan(0.5);
  expect(visitor.foreign).toEqual([]);
});

test.describe('on a screen that can be touched', () => {
  test.use({ hasTouch: true, viewport: { width: 640, height: 360 } });
  test('a click, and a tap, on the floor walk there', async ({ page, hall }) => {
    const visitor = new Visitor(page, hall);
    await visitor.enter('李春梅');
    const start = await visitor.pose();
    await page.locator('.hall canvas').click({ position: visitor.floorInView() });
    await expect.poll(() => visitor.metresFrom(start), { timeout: 60_000 }).toBeGreaterThan(0.4);
    const { x, y } = visitor.floorInView();
    await expect.poll(() => visitor.isStanding(), { timeout: 60_000 }).toBe(true);
    const then = await visitor.pose();
    await page.touchscreen.tap(x, y);
    await expect.poll(() => visitor.metresFrom(then), { timeout: 60_000 }).toBeGreaterThan(0.4);
  });
});

test('what is done while the host is away is recorded when it is back', async ({ page, hall }) => {
  test.setTimeout(240_000);
  const visitor = new Visitor(page, hall);
  await visitor.enter('赵敏');
  const { port } = new URL(hall.address);
  // What the hall fetches in advance, once it stands, is there.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/panels-[^/]*\.js$/.test(name)),
  );
  await page.waitForLoadState('networkidle');
  await hall.stop('SIGKILL');
  await visitor.openFromList(/^阅读 · 怎样读这个展厅/);
  await page.waitForTimeout(1000);
  await page.keyboard.press('Escape');
  await expect(page.getByText('暂时连不上主机').first()).toBeVisible({ timeout: 60_000 });
  // The queue tries again by itself, after a pause that grows.
  const recorded = page.waitForResponse(
    (reply) => reply.url().endsWith('/visits.record') && reply.ok(),
    { timeout: 90_000 },
  );
  await hall.start(Number(port));
  await expect(page.getByText('暂时连不上主机').first()).toBeHidden({ timeout: 60_000 });
  await recorded;
  await page.waitForTimeout(2500);
  await hall.stop();
  const opened = storedStatements(hall).filter(({ verb }) => verb.id === verbs.interacted.id);
  expect(opened).toHaveLength(1);
});
