import { expect } from '@playwright/test';
import { mostListeners } from '#model/live/cast-signals.ts';
import { castArgs, expectPlaying, listen, openWall, played, receiver } from './cast-wall.ts';
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

  // Asked for before the guide is on air.
  await listen(wall);
  await expect(receiver(wall)).toHaveAttribute('data-phase', 'waiting');
  const desk = guide.getByRole('region', { name: '直播培训' });
  await expect(desk.getByText('1 处在等候')).toBeVisible();

  await desk.getByRole('button', { name: '开始直播' }).click();
  await expectPlaying(wall);
  await expect(desk.getByText(/直播中 · 1 处在收听/)).toBeVisible();
  await expect.poll(async () => (await played(wall)).loudest).toBeGreaterThan(0.01);
  expect((await played(wall)).width).toBe(0);

  for (const name of ['摄像头', '屏幕']) {
    await desk.getByRole('button', { name, exact: true }).click();
    await expect(wall.locator('.cast-picture')).toBeVisible();
    await expect.poll(async () => (await played(wall)).width, { message: name }).toBeGreaterThan(0);
    await expectPlaying(wall);
  }

  await desk.getByRole('button', { name: '静音', exact: true }).click();
  await expect(receiver(wall).getByText('讲解员已静音')).toBeAttached();
  await expect.poll(async () => (await played(wall)).loudest).toBeLessThan(0.001);
  await desk.getByRole('button', { name: '取消静音' }).click();
  await expect.poll(async () => (await played(wall)).loudest).toBeGreaterThan(0.01);

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
