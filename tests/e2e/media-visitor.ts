import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeMediaHall } from '../fixtures/media/media-hall.ts';
import type { ServedHall } from './served-hall.ts';
import { Visitor } from './visitor.ts';

/** A visitor in the exhibition that has every kind of medium, good and bad. */
export class MediaVisitor extends Visitor {
  static async enter(page: Page, hall: ServedHall): Promise<MediaVisitor> {
    const installed = join(hall.dataDir, 'exhibitions');
    mkdirSync(installed, { recursive: true });
    await writeMediaHall(installed);
    const visitor = new MediaVisitor(page, hall);
    await visitor.enter('何静', '#/exhibition/media-hall');
    return visitor;
  }

  /** Opens an exhibit by its address, as a link would. */
  async openExhibit(exhibit: string): Promise<void> {
    await this.page.evaluate((id) => {
      location.hash = `#/exhibition/media-hall/${id}`;
    }, exhibit);
    await expect(this.page.locator('.reading-sheet')).toContainText(exhibit);
  }

  async closeReading(): Promise<void> {
    await this.page.getByRole('button', { name: '回到展厅' }).click();
    await expect(this.page.locator('.reading-sheet')).toHaveCount(0);
  }

  /** Goes to a place by its address. */
  async goTo(room: string, x: number, z: number, heading: number): Promise<void> {
    await this.page.evaluate(
      (place) => {
        location.hash = `#/exhibition/media-hall?${place}`;
      },
      new URLSearchParams({
        room,
        x: String(x),
        z: String(z),
        heading: String(heading),
      }).toString(),
    );
    await expect.poll(() => this.room(), { timeout: 60_000 }).toBe(room);
  }

  /** Parts of exhibits that live just now, and the films and recordings that they hold open. */
  live(): Promise<{ parts: number; players: number }> {
    return this.page.evaluate(() => window.__xunzhan?.hall().live ?? { parts: -1, players: -1 });
  }

  textures(): Promise<number> {
    return this.page.evaluate(() => window.__xunzhan?.hall().textures ?? -1);
  }
}
