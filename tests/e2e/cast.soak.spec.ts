import { expect, type Browser, type Page } from '@playwright/test';
import { mostListeners } from '#model/live/cast-signals.ts';
import { chromiumArgs } from '../gate/find-browser.ts';
import { openRoom } from './guide.ts';
import { test } from './headset-hall-test.ts';

test.use({
  launchOptions: async ({ launchOptions }, provide) =>
    provide({
      ...launchOptions,
      args: [
        ...chromiumArgs,
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        // Both pages are on this machine, and nobody here answers questions of mDNS.
        '--allow-loopback-in-peer-connection',
        '--disable-features=WebRtcHideLocalIpsWithMdns',
      ],
    }),
});

/** The wall of a branch, in a browser profile of its own. */
async function openWall(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 640, height: 360 } });
  const wall = await context.newPage();
  await wall.goto(`${address}#/audience`);
  await expect(wall.locator('.audience-caption')).toBeVisible({ timeout: 90_000 });
  return wall;
}

const receiver = (wall: Page) => wall.locator('.cast-receiver');

async function listen(wall: Page): Promise<void> {
  const button = receiver(wall).getByRole('button', { name: '收听讲解直播' });
  // Buttons come with the mouse and go after it.
  await expect(async () => {
    await wall.mouse.move(200 + Math.random() * 200, 180);
    await button.click({ timeout: 3000 });
  }).toPass({ timeout: 60_000 });
}

/** What is played just now: where it is, seconds; the picture's width; the loudest of half a second, 0-1. */
function played(wall: Page) {
  return wall.locator('.cast-receiver video').evaluate(async (video: HTMLVideoElement) => {
    const context = new AudioContext();
    await context.resume();
    const meter = new AnalyserNode(context);
    const stream = video.srcObject as MediaStream;
    const source = context.createMediaStreamSource(stream);
    source.connect(meter);
    const values = new Float32Array(meter.fftSize);
    let loudest = 0;
    const end = performance.now() + 1500;
    while (performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      meter.getFloatTimeDomainData(values);
      for (const value of values) loudest = Math.max(loudest, Math.abs(value));
    }
    await context.close();
    return { at: video.currentTime, width: video.videoWidth, paused: video.paused, loudest };
  });
}

async function expectPlaying(wall: Page): Promise<void> {
  await expect(receiver(wall)).toHaveAttribute('data-phase', 'hearing', { timeout: 60_000 });
  const before = await played(wall);
  await expect.poll(async () => (await played(wall)).at).toBeGreaterThan(before.at);
  expect((await played(wall)).paused).toBe(false);
}

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
