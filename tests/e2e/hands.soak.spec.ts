import { expect } from '@playwright/test';
import { verbs } from '#model/xapi/verbs.ts';
import { eyes, faceOf, test, wear } from './headset-hall-test.ts';
import { storedStatements } from './store-reader.ts';
import { waitingEvents } from './waiting-events.ts';

test.use({ viewport: { width: 640, height: 360 } });
test.setTimeout(300_000);

test('by hand alone: menu at the waist, a remark, the next visitor behind closed curtains', async ({
  page,
  hall,
}) => {
  const { headset, visitor } = await wear(page, hall, 'metaQuest3');
  await headset.useHands();
  await page.evaluate(() => {
    const { left } = window.headset.hands;
    if (left) left.connected = false;
  });
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  const heading = (await headset.figures()).head.heading;
  await headset.press('turn:left');
  await expect
    .poll(async () => (await headset.figures()).head.heading - heading)
    .toBeCloseTo(Math.PI / 6, 3);
  await headset.press('turn:right');
  await expect.poll(async () => (await headset.figures()).head.heading - heading).toBeCloseTo(0, 3);

  await headset.pointAtPlace(await faceOf(page, 'messages'));
  await headset.click();
  await headset.press('phrase:learned');
  await expect.poll(async () => (await headset.figures()).buttons.length).toBeLessThan(5);
  await headset.press('close');

  await headset.press('menu');
  await expect.poll(() => headset.title()).toBe('菜单');
  await headset.press('visitor');
  await expect.poll(() => headset.title()).toBe('等候下一位参观者');
  await headset.frames(4);
  expect((await eyes(page)).bright).toBeLessThan(40);
  await headset.press('begin');
  await expect.poll(() => headset.title()).toBe('欢迎参观');
  await headset.press('walk');
  await headset.press('menu');
  await headset.press('leave');
  await expect.poll(() => headset.isWorn()).toBe(false);
  await expect.poll(() => waitingEvents(page), { timeout: 60_000 }).toBe(0);
  await hall.stop();
  const statements = storedStatements(hall);
  const commented = statements.filter(({ verb }) => verb.id === verbs.commented.id);
  expect(commented).toHaveLength(1);
  expect(JSON.stringify(statements)).not.toContain('学到了新东西');
  expect(new Set(statements.map(({ actor }) => JSON.stringify(actor))).size).toBe(2);
  expect(visitor.foreign).toEqual([]);
});
