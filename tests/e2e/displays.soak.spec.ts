import { expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { displayArgs, EmulatedDisplays } from './emulated-displays.ts';
import { openRoom } from './guide.ts';
import { test } from './headset-hall-test.ts';

test.use({
  launchOptions: async ({ launchOptions }, provide) =>
    provide({ ...launchOptions, args: [...displayArgs] }),
});

/** Pages have the size of their windows, and not the half pixels of the other tests. */
const asWindows: BrowserContextOptions = { viewport: null };
// Takes the configuration's value away, which the options' type has no word for.
Reflect.set(asWindows, 'deviceScaleFactor', undefined);

/** Where a window is on the desktop, and whether it fills its display. */
const place = (page: Page) =>
  page.evaluate(() => ({
    x: screenX,
    y: screenY,
    width: outerWidth,
    height: outerHeight,
    full: document.fullscreenElement !== null,
  }));
const onProjector = { x: 1366, y: 0, width: 1024, height: 768 };

test('the wall fills the projector, steps aside while it is unplugged, and comes back on the same step; the choice is remembered', async ({
  browser,
  hall,
}) => {
  test.setTimeout(300_000);
  const context = await browser.newContext(asWindows);
  const guide = await context.newPage();
  const displays = await EmulatedDisplays.of(context, guide);
  await openRoom(guide, hall.address, '头显试验厅');

  // Without the permission the console offers to ask for it; nothing else is in the way.
  await expect(guide.getByRole('button', { name: '选择投影用的屏幕…' })).toBeVisible();
  await displays.allow(hall.address);
  await guide.reload();
  const plan = guide.getByRole('group', { name: '投影用哪一块屏幕' });
  await expect(plan.getByRole('button', { name: 'Laptop' })).toBeDisabled();
  await expect(plan.getByRole('button', { name: 'EPSON' })).toHaveAttribute('aria-pressed', 'true');

  const opened = context.waitForEvent('page');
  await guide.getByRole('button', { name: '打开投影窗口' }).click();
  const wall = await opened;
  await expect(wall.locator('.audience-caption')).toBeVisible({ timeout: 90_000 });
  expect(await place(wall)).toEqual({ ...onProjector, full: false });
  await guide.getByRole('button', { name: '铺满投影屏幕（F5）' }).click();
  await expect.poll(() => place(wall)).toEqual({ ...onProjector, full: true });
  await expect(guide.getByText('投影窗口已铺满屏幕。')).toBeVisible();

  // The window opened last has the keyboard: the clicker works there all the same.
  await wall.keyboard.press('PageDown');
  await wall.keyboard.press('PageDown');
  await expect(guide.getByText(/^第 2 点/)).toBeVisible();
  await wall.evaluate(() => Object.assign(globalThis, { notLoadedAgain: true }));
  const caption = await wall.locator('.audience-caption').textContent();

  await displays.unplug('EPSON');
  await expect(guide.getByText('电脑只看到一块屏幕。', { exact: false })).toBeVisible();
  await expect.poll(async () => (await place(wall)).full).toBe(false);
  // In the laptop's right lower corner, so that the console stays in sight.
  await expect.poll(async () => (await place(wall)).x).toBeGreaterThan(600);
  const aside = await place(wall);
  expect(aside.x + aside.width).toBeLessThanOrEqual(1366);
  expect(aside.width * aside.height).toBeLessThan(0.4 * 1366 * 768);

  await displays.plugIn('EPSON', 1366, 1024, 768);
  await expect.poll(() => place(wall)).toEqual({ ...onProjector, full: true });
  await expect(wall.locator('.audience-caption')).toHaveText(caption ?? '');
  expect(await wall.evaluate(() => 'notLoadedAgain' in globalThis)).toBe(true);

  // A third display: chosen with one click, and again on another day.
  await displays.plugIn('DELL', 2390, 1920, 1080);
  await plan.getByRole('button', { name: 'DELL' }).click();
  const onThird = { x: 2390, y: 0, width: 1920, height: 1080 };
  await expect.poll(() => place(wall)).toEqual({ ...onThird, full: true });
  await wall.close();
  await expect(guide.getByRole('button', { name: '打开投影窗口' })).toBeVisible();
  await guide.reload();
  await expect(plan.getByRole('button', { name: 'DELL' })).toHaveAttribute('aria-pressed', 'true');
  const again = context.waitForEvent('page');
  await guide.getByRole('button', { name: '打开投影窗口' }).click();
  const next = await again;
  await next.waitForLoadState();
  expect(await place(next)).toEqual({ ...onThird, full: false });
  await context.close();
});
