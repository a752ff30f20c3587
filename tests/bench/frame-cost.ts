import type { Page } from '@playwright/test';

/**
 * Runs in the page before its own scripts: sums the time that callbacks of requestAnimationFrame take, which is
 * the page's own work for a picture and no waiting for the card.
 */
export function measureCallbacks(): void {
  const ask = window.requestAnimationFrame.bind(window);
  const costs: number[] = [];
  Object.assign(window, { frameCosts: costs });
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      const began = performance.now();
      callback(time);
      costs.push(performance.now() - began);
    });
}

/** Median milliseconds of a page's frame callbacks while `during` runs. */
export async function medianCost(page: Page, during: () => Promise<void>): Promise<number> {
  await page.evaluate(() => void Reflect.get(window, 'frameCosts').splice(0));
  await during();
  const costs = await page.evaluate((): number[] => [...Reflect.get(window, 'frameCosts')]);
  return median(costs.filter((cost) => cost > 0));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
