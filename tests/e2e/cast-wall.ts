import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { chromiumArgs } from '../gate/find-browser.ts';

/** For a browser with a microphone, a camera and a screen that are not real, and that asks nobody for leave. */
export const castArgs: readonly string[] = [
  ...chromiumArgs,
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  // All pages are on this machine, and nobody here answers questions of mDNS.
  '--allow-loopback-in-peer-connection',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

/** The wall of a branch, in a browser profile of its own. */
export async function openWall(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 640, height: 360 } });
  const wall = await context.newPage();
  await wall.goto(`${address}#/audience`);
  await expect(wall.locator('.audience-caption')).toBeVisible({ timeout: 90_000 });
  return wall;
}

/** Of a wall, or of a desk. */
export const receiver = (page: Page) => page.locator('.cast-receiver, .cast-desk');

export async function listen(wall: Page): Promise<void> {
  const button = receiver(wall).locator('.cast-ways button');
  await expect(button).toHaveText('收听讲解直播', { timeout: 60_000 });
  // Buttons come with the mouse and go after it: the first click perhaps only makes it come.
  await expect(async () => {
    // A click that the busy page answers late has been answered all the same.
    if ((await receiver(wall).getAttribute('data-phase')) === 'off')
      await button.click({ force: true, timeout: 5000 });
    await expect(receiver(wall)).not.toHaveAttribute('data-phase', 'off', { timeout: 2000 });
  }).toPass({ timeout: 90_000 });
}

/** What is played just now: where it is, seconds; the picture's width; the loudest of half a second, 0-1. */
export function played(wall: Page) {
  return receiver(wall)
    .locator('video')
    .evaluate(async (video: HTMLVideoElement) => {
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

export async function expectPlaying(wall: Page): Promise<void> {
  await expect(receiver(wall)).toHaveAttribute('data-phase', 'hearing', { timeout: 60_000 });
  const before = await played(wall);
  await expect.poll(async () => (await played(wall)).at).toBeGreaterThan(before.at);
  expect((await played(wall)).paused).toBe(false);
}

/** How loud it is just now, 0-1. */
export const loudness = (wall: Page) => async () => (await played(wall)).loudest;

/** The wall asks before the guide is on air, and hears once that is so. `desk` is the console's part for it. */
export async function goOnAir(desk: Locator, wall: Page): Promise<void> {
  await listen(wall);
  await expect(receiver(wall)).toHaveAttribute('data-phase', 'waiting');
  await expect(desk.getByText('1 处在等候')).toBeVisible();
  await desk.getByRole('button', { name: '开始直播' }).click();
  await expectPlaying(wall);
  await expect.poll(loudness(wall)).toBeGreaterThan(0.01);
}

/** Camera and screen arrive, one after the other. */
export async function showPictures(desk: Locator, wall: Page): Promise<void> {
  for (const name of ['摄像头', '屏幕']) {
    await desk.getByRole('button', { name, exact: true }).click();
    await expect(wall.locator('.cast-picture')).toBeVisible();
    await expect.poll(async () => (await played(wall)).width, { message: name }).toBeGreaterThan(0);
    await expectPlaying(wall);
  }
}

export async function muteAndBack(desk: Locator, wall: Page): Promise<void> {
  await desk.getByRole('button', { name: '静音', exact: true }).click();
  await expect(receiver(wall).getByText('讲解员已静音')).toBeAttached();
  await expect.poll(loudness(wall)).toBeLessThan(0.001);
  await desk.getByRole('button', { name: '取消静音' }).click();
  await expect.poll(loudness(wall)).toBeGreaterThan(0.01);
}
