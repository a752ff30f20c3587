import { expect, type Page } from '@playwright/test';
import type { ServedHall } from './served-hall.ts';

/** Milliseconds: a hall on two cores without a GPU takes its time. */
const patience = 90_000;

interface Pose {
  x: number;
  z: number;
  heading: number;
}

/** A person before the screen, in their own words. */
export class Visitor {
  readonly page: Page;
  readonly #hall: ServedHall;
  /** Requests that left this machine. */
  readonly foreign: string[] = [];

  constructor(page: Page, hall: ServedHall) {
    this.page = page;
    this.#hall = hall;
    page.on('request', (request) => {
      const url = new URL(request.url());
      const own = ['127.0.0.1', 'localhost'].includes(url.hostname);
      if (!own && !['blob:', 'data:'].includes(url.protocol)) this.foreign.push(url.href);
    });
  }

  /** Opens an address of the page; `probe` lets the test read where the visitor stands. */
  async open(hash = '#/'): Promise<void> {
    // Another hash alone would not load the page again.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#hall.address}?probe${hash}`);
  }

  async introduceMyself(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '新建参观者' }).click();
    await this.page.getByLabel('姓名').fill(name);
    await this.page.getByRole('button', { name: '建立并继续' }).click();
  }

  async acceptNotice(): Promise<void> {
    await this.page.getByRole('button', { name: '我知道了，开始参观' }).click();
  }

  /** Opens a hall, as somebody new, and waits for the picture. */
  async enter(name: string, hash = '#/exhibition/long-march-guizhou'): Promise<void> {
    await this.open(hash);
    await this.introduceMyself(name);
    await this.acceptNotice();
    await this.hallIsReady();
  }

  async hallIsReady(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-hall', 'ready', {
      timeout: patience,
    });
    await this.page.locator('.hud').waitFor({ timeout: patience });
  }

  /** A free place on the floor in the first picture of the hall, pixels. */
  floorInView(): { x: number; y: number } {
    const { width, height } = this.page.viewportSize() ?? { width: 640, height: 360 };
    return { x: Math.round(width * 0.72), y: Math.round(height * 0.73) };
  }

  pose(): Promise<Pose> {
    return this.page.evaluate(() => {
      const pose = window.__xunzhan?.hall().pose;
      if (!pose) throw new Error('the probe is not there');
      return { x: pose.x, z: pose.z, heading: pose.heading };
    });
  }

  /** Whether a quarter of a second passes without a step. */
  async isStanding(): Promise<boolean> {
    const before = await this.pose();
    await this.page.waitForTimeout(250);
    return (await this.metresFrom(before)) < 0.001;
  }

  room(): Promise<string> {
    return this.page.evaluate(() => window.__xunzhan?.hall().room ?? '');
  }

  /** Metres walked since `from`. */
  async metresFrom(from: Pose): Promise<number> {
    const now = await this.pose();
    return Math.hypot(now.x - from.x, now.z - from.z);
  }

  async openFromList(title: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: '查找', exact: true }).click();
    await this.page.getByRole('button', { name: title }).first().click();
  }
}
