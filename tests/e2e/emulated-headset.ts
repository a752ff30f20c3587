import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { XRDevice, XRDeviceConfig } from 'iwer';
import type { HeadsetFigures } from '#renderer/xr/headset-probe.ts';
import { configOf } from './headset-makes.ts';
import type { Make } from './headset-makes.ts';

const runtime = join(
  dirname(createRequire(import.meta.url).resolve('iwer/package.json')),
  'build/iwer.min.js',
);

type Side = 'left' | 'right';
type Triple = [x: number, y: number, z: number];

declare global {
  interface Window {
    IWER: { XRDevice: typeof XRDevice } & Record<string, XRDeviceConfig>;
    headset: XRDevice;
  }
}

/** A headset that is not there: real sessions in the page, both eyes, controllers and hands. */
export class EmulatedHeadset {
  readonly page: Page;
  /** The hand that does everything. */
  side: Side = 'right';

  private constructor(page: Page) {
    this.page = page;
  }

  /** Call before the page loads. The visitor stands 1.6 m high at the middle of the real floor. */
  static async plugIn(page: Page, make: Make): Promise<EmulatedHeadset> {
    await page.addInitScript({ path: runtime });
    await page.addInitScript(
      ([name, own]) => {
        const { IWER } = window;
        const config = own ?? IWER[name];
        if (!config) throw new Error(name);
        const headset = new IWER.XRDevice(config, { stereoEnabled: true, ipd: 0.063 });
        headset.installRuntime({ forceInstall: true });
        headset.position.set(0, 1.6, 0);
        window.headset = headset;
      },
      [make, configOf(make)] as const,
    );
    return new EmulatedHeadset(page);
  }

  isWorn(): Promise<boolean> {
    return this.page.evaluate(() => window.headset.activeSession !== undefined);
  }

  /** Goes in by the one button, once it says that everything is there. */
  async putOn(): Promise<void> {
    const button = this.page.getByRole('button', { name: '戴上头显参观' });
    await expect(button).toBeEnabled({ timeout: 90_000 });
    // By key: in a window as small as these tests draw, other things lie over it.
    await button.press('Enter');
    await expect.poll(() => this.isWorn()).toBe(true);
    await this.frames(3);
  }

  /** Takes it off as the headset's own button does. */
  async takeOff(): Promise<void> {
    await this.page.evaluate(() => window.headset.activeSession?.end());
    await expect.poll(() => this.isWorn()).toBe(false);
  }

  /** Waits until so many pictures were drawn in the headset. */
  async frames(count = 2): Promise<void> {
    await this.page.evaluate(
      (wanted) =>
        new Promise<void>((resolve) => {
          const { activeSession } = window.headset;
          if (!activeSession) return resolve();
          let left = wanted;
          const next = () => {
            left -= 1;
            if (left < 0) resolve();
            else activeSession.requestAnimationFrame(next);
          };
          next();
        }),
      count,
    );
  }

  /** What the visit says of itself, for tests. */
  figures(): Promise<Omit<HeadsetFigures, 'toSpace'>> {
    return this.page.evaluate(() => {
      const figures = window.__xunzhan?.headset?.();
      if (!figures) throw new Error('no headset is worn');
      const { toSpace: _, ...rest } = figures;
      return rest;
    });
  }

  /** The title on the board; empty while there is none. */
  async title(): Promise<string> {
    return (await this.figures()).board?.title ?? '';
  }

  async useHands(): Promise<void> {
    await this.page.evaluate(() => {
      window.headset.primaryInputMode = 'hand';
    });
    await this.frames(3);
  }

  /** Points from beside the head at a place of the play space. */
  async pointAt(at: Triple): Promise<void> {
    await this.page.evaluate(
      ([side, [x, y, z]]) => {
        const { headset } = window;
        const hands = headset.primaryInputMode === 'hand' ? headset.hands : headset.controllers;
        const hand = hands[side];
        if (!hand) throw new Error('no such hand');
        const from = { x: side === 'left' ? -0.15 : 0.15, y: headset.position.y - 0.3, z: -0.2 };
        hand.position.set(from.x, from.y, from.z);
        const [dx, dy, dz] = [x - from.x, y - from.y, z - from.z];
        const yaw = Math.atan2(-dx, -dz) / 2;
        const pitch = Math.atan2(dy, Math.hypot(dx, dz)) / 2;
        // Turned about the vertical, then tilted.
        hand.quaternion.set(
          Math.cos(yaw) * Math.sin(pitch),
          Math.sin(yaw) * Math.cos(pitch),
          -Math.sin(yaw) * Math.sin(pitch),
          Math.cos(yaw) * Math.cos(pitch),
        );
      },
      [this.side, at] as const,
    );
    await this.frames();
  }

  /** Points at a place of the hall. */
  async pointAtPlace(at: Triple): Promise<void> {
    const local = await this.page.evaluate(
      (place) => window.__xunzhan?.headset?.().toSpace(place),
      at,
    );
    if (!local) throw new Error('no headset is worn');
    await this.pointAt(local);
  }

  /** Points so that a throw comes down on a place of the hall's floor. */
  async throwAt(x: number, z: number): Promise<void> {
    const target = await this.page.evaluate(
      (place) => window.__xunzhan?.headset?.().toSpace([...place]),
      [x, 0, z] as const,
    );
    if (!target) throw new Error('no headset is worn');
    const eyes = await this.page.evaluate(() => window.headset.position.y);
    const from = [this.side === 'left' ? -0.15 : 0.15, eyes - 0.3, -0.2] as const;
    const [dx, dz] = [target[0] - from[0], target[2] - from[2]];
    const level = Math.hypot(dx, dz);
    let [low, high] = [-1.4, 0.6];
    for (let round = 0; round < 40; round += 1) {
      const middle = (low + high) / 2;
      if (landing(from[1] - target[1], middle) < level) low = middle;
      else high = middle;
    }
    const rise = Math.tan(low) * level;
    await this.pointAt([target[0], from[1] + rise, target[2]]);
  }

  async hold(down: boolean): Promise<void> {
    await this.page.evaluate(
      ([side, value]) => {
        const { headset } = window;
        if (headset.primaryInputMode === 'hand') headset.hands[side]?.updatePinchValue(value);
        else headset.controllers[side]?.updateButtonValue('trigger', value);
      },
      [this.side, down ? 1 : 0] as const,
    );
    await this.frames();
  }

  /** Trigger or pinch, once. */
  async click(): Promise<void> {
    await this.hold(true);
    await this.hold(false);
  }

  /** Waits for a button of board or bar, points at it and presses. */
  async press(id: string): Promise<void> {
    const find = async () => (await this.figures()).buttons.find((button) => button.id === id);
    await expect
      .poll(async () => (await find()) !== undefined, { message: `button ${id}` })
      .toBe(true);
    const button = await find();
    if (!button) throw new Error(`the button ${id} went away`);
    await this.pointAt(button.at);
    await this.click();
  }

  /** Pushes the stick and lets it go. */
  async push(x: number, y: number): Promise<void> {
    for (const [toX, toY] of [
      [x, y],
      [0, 0],
    ] as const) {
      await this.page.evaluate(
        ([side, a, b]) => window.headset.controllers[side]?.updateAxes('thumbstick', a, b),
        [this.side, toX, toY] as const,
      );
      await this.frames(3);
    }
  }

  /** The head moves within the real room, metres. */
  async moveHead(x: number, y: number, z: number): Promise<void> {
    await this.page.evaluate(([a, b, c]) => void window.headset.position.set(a, b, c), [
      x,
      y,
      z,
    ] as const);
    await this.frames();
  }
}

/** Metres to where something comes down that is thrown from `height` metres at an angle, as the hall throws. */
function landing(height: number, angle: number): number {
  const [speed, gravity] = [7, 9.81];
  const up = speed * Math.sin(angle);
  return ((up + Math.sqrt(up * up + 2 * gravity * height)) / gravity) * speed * Math.cos(angle);
}
