import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { verbs } from '#model/xapi/verbs.ts';
import { writeHeadsetHall } from '../fixtures/headset-hall.ts';
import { EmulatedHeadset } from './emulated-headset.ts';
import { ServedHall, test as base } from './served-hall.ts';
import { storedStatements } from './store-reader.ts';
import { Visitor } from './visitor.ts';

const address = '#/exhibition/headset-hall';

const test = base.extend<{ hall: ServedHall }>({
  hall: async ({}, provide) => {
    const hall = new ServedHall();
    try {
      await writeHeadsetHall(`${hall.dataDir}/exhibitions`);
      await hall.start();
      await provide(hall);
    } finally {
      await hall.dispose();
    }
  },
});
test.use({ viewport: { width: 640, height: 360 } });
test.setTimeout(300_000);

/** Comes to the hall with a headset of a make, and puts it on. */
async function wear(page: Page, hall: ServedHall, make: 'metaQuest2' | 'metaQuest3') {
  const headset = await EmulatedHeadset.plugIn(page, make);
  const visitor = new Visitor(page, hall);
  await visitor.enter('张卫国', address);
  // Software draws small pictures faster.
  await page.setViewportSize({ width: 480, height: 240 });
  await headset.putOn();
  return { headset, visitor };
}

/** How much the halves of a picture differ, 0-255 a pixel and channel, and how bright the left one is. */
async function eyes(page: Page): Promise<{ differ: number; bright: number }> {
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const half = Math.floor(info.width / 2);
  let differ = 0;
  let bright = 0;
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < half * 3; x += 1) {
      const left = data[y * info.width * 3 + x] ?? 0;
      const right = data[(y * info.width + half) * 3 + x] ?? 0;
      differ += Math.abs(left - right);
      bright += left;
    }
  }
  const count = info.height * half * 3;
  return { differ: differ / count, bright: bright / count };
}

const stateOf = (page: Page) =>
  page.evaluate(() => {
    const figures = window.__xunzhan?.hall();
    const canvas = document.querySelector('canvas');
    return {
      pose: figures?.pose,
      room: figures?.room,
      size: [canvas?.width, canvas?.height, canvas?.parentElement?.className],
    };
  });

test('a headset shows the hall to both eyes, and gives everything back as it was', async ({
  page,
  hall,
}) => {
  const headset = await EmulatedHeadset.plugIn(page, 'metaQuest2');
  const visitor = new Visitor(page, hall);
  await visitor.enter('张卫国', address);
  await page.setViewportSize({ width: 480, height: 240 });
  await expect.poll(async () => (await stateOf(page)).size).toEqual([480, 240, '']);
  const before = await stateOf(page);
  await headset.putOn();
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  await headset.frames(4);
  const seen = await eyes(page);
  expect(seen.bright).toBeGreaterThan(20);
  expect(seen.differ).toBeGreaterThan(1);
  await headset.takeOff();
  await expect(page.getByRole('button', { name: '戴上头显参观' })).toBeVisible();
  await expect.poll(async () => (await stateOf(page)).size).toEqual(before.size);
  const after = await stateOf(page);
  expect(after.room).toBe(before.room);
  for (const part of ['x', 'z', 'heading', 'pitch'] as const)
    expect(after.pose?.[part]).toBeCloseTo(before.pose?.[part] ?? NaN, 3);
  expect(visitor.foreign).toEqual([]);
});

/** The middle of what can be pointed at of an exhibit, in the hall. */
function faceOf(page: Page, exhibit: string): Promise<[number, number, number]> {
  return page.evaluate((id) => {
    const at = window.__xunzhan?.hall().targets.find((target) => target.exhibit === id)?.centre;
    if (!at) throw new Error(`nothing to point at: ${id}`);
    return [at[0], at[1], at[2]];
  }, exhibit);
}

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
  await hall.stop();
  const statements = storedStatements(hall);
  const commented = statements.filter(({ verb }) => verb.id === verbs.commented.id);
  expect(commented).toHaveLength(1);
  expect(JSON.stringify(statements)).not.toContain('学到了新东西');
  expect(new Set(statements.map(({ actor }) => JSON.stringify(actor))).size).toBe(2);
  expect(visitor.foreign).toEqual([]);
});
