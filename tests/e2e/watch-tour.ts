import { expect, type Page } from '@playwright/test';
import type { Tour } from '#model/format/tours.ts';
// For `window.__xunzhan`.
import type {} from '#renderer/hall/hall-probe.ts';

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
export async function watchTour(page: Page, tour: Tour): Promise<void> {
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
