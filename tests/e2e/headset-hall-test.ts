import { type Page } from '@playwright/test';
import sharp from 'sharp';
import { writeHeadsetHall } from '../fixtures/headset-hall.ts';
import { EmulatedHeadset } from './emulated-headset.ts';
import type { Make } from './headset-makes.ts';
import { ServedHall, test as base } from './served-hall.ts';
import { Visitor } from './visitor.ts';

const address = '#/exhibition/headset-hall';

/** Playwright's test with a served hall in which a headset finds something of every kind. */
export const test = base.extend<{ hall: ServedHall }>({
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
/** Comes to the hall with a headset of a make, and puts it on. */
export async function wear(page: Page, hall: ServedHall, make: Make) {
  const headset = await EmulatedHeadset.plugIn(page, make);
  const visitor = new Visitor(page, hall);
  await visitor.enter('张卫国', address);
  // Software draws small pictures faster.
  await page.setViewportSize({ width: 480, height: 240 });
  await headset.putOn();
  return { headset, visitor };
}

/** How much the halves of a picture differ, 0-255 a pixel and channel, and how bright the left one is. */
export async function eyes(page: Page): Promise<{ differ: number; bright: number }> {
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

/** The middle of what can be pointed at of an exhibit, in the hall. */
export function faceOf(page: Page, exhibit: string): Promise<[number, number, number]> {
  return page.evaluate((id) => {
    const at = window.__xunzhan?.hall().targets.find((target) => target.exhibit === id)?.centre;
    if (!at) throw new Error(`nothing to point at: ${id}`);
    return [at[0], at[1], at[2]];
  }, exhibit);
}
