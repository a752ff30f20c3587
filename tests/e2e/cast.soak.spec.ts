import { expect } from '@playwright/test';
import { mostListeners } from '#model/live/cast-signals.ts';
import {
  castArgs,
  expectPlaying,
  goOnAir,
  listen,
  muteAndBack,
  openWall,
  played,
  receiver,
  showPictures,
} from './cast-wall.ts';
import { openRoom } from './guide.ts';
import { test } from './headset-hall-test.ts';

test.use({
  launchOptions: async ({ launchOptions }, provide) =>
    provide({ ...launchOptions, args: [...castArgs] }),
});

test('voice, camera and screen reach a branch, fall silent, come back after a reload; the ninth is told', async ({
  browser,
  hall,
}) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({
    viewport: { width: 960, height: 540 },
  });
  const guide = await context.newPage();
  await openRoom(guide, hall.address, '头显试验厅');
  const wall = await openWall(browser, hall.address);

  const desk = guide.getByRole('region', { name: '直播培训' });
  await goOnAir(desk, wall);
  await expect(desk.getByText(/直播中 · 1 处在收听/)).toBeVisible();
  expect((await played(wall)).width).toBe(0);
  await showPictures(desk, wall);
  await muteAndBack(desk, wall);

  await wall.reload();
  await expect(wall.locator('.audience-caption')).toBeVisible({ timeout: 90_000 });
  await listen(wall);
  await expectPlaying(wall);
  await expect.poll(async () => (await played(wall)).width).toBeGreaterThan(0);
  await expect(desk.getByText(/直播中 · 1 处在收听/)).toBeVisible();

  // Others take all the places that are left.
  await wall.evaluate(async (count) => {
    for (let index = 0; index < count; index += 1) {
      const address = new URL('api/live', document.baseURI.replace(/^http/, 'ws'));
      const page = crypto.randomUUID();
      address.search = new URLSearchParams({ role: 'follower', page }).toString();
      const socket = new WebSocket(address);
      const signal = { kind: 'listen', call: crypto.randomUUID() };
      await new Promise((resolve) => {
        socket.addEventListener('message', resolve, { once: true });
      });
      socket.send(JSON.stringify({ kind: 'signal', to: 'guide', data: JSON.stringify(signal) }));
    }
  }, mostListeners - 1);
  const late = await openWall(browser, hall.address);
  await listen(late);
  await expect(receiver(late).getByText('收听的已满 8 处，有空位时自动连接')).toBeVisible();
  await wall.close();
  await expectPlaying(late);

  await desk.getByRole('button', { name: '结束直播' }).click();
  await expect(receiver(late)).toHaveAttribute('data-phase', 'waiting');
});
