import { mkdirSync, readFileSync, readdirSync, existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Page } from '@playwright/test';
import type { Hall } from '#model/format/hall.ts';
// For `window.__xunzhan`.
import type {} from '#renderer/hall/hall-probe.ts';
import type {} from './stage/stage.tsx';
import { openBrowser } from './browser.ts';
import { startBenchSite } from '../bench/site.ts';
import { galleryViewpoints } from './viewpoints.ts';
import type { NamedViewpoint } from './viewpoints.ts';

/**
 * `npm run gallery -- [exhibition] [room …]`: every room from its entrance, its middle and its far end at
 * 1920x1080, into docs/gallery/ (WebP, at most 250 KB) and, losslessly, into $GALLERY_PNG if that is set.
 */
const scenes = fileURLToPath(new URL('../../scenes/', import.meta.url));
const gallery = fileURLToPath(new URL('../../docs/gallery/', import.meta.url));
const mostBytes = 250_000;

const [only, ...rooms] = process.argv.slice(2);
const exhibitions = only
  ? [only]
  : readdirSync(scenes).filter((name) => existsSync(`${scenes}${name}/hall.json`));
mkdirSync(gallery, { recursive: true });
const site = await startBenchSite();
const browser = await openBrowser();
try {
  for (const exhibition of exhibitions) {
    const hall: Hall = JSON.parse(readFileSync(`${scenes}${exhibition}/hall.json`, 'utf8'));
    const views = galleryViewpoints(hall).filter(
      ({ room }) => rooms.length === 0 || rooms.includes(room),
    );
    const page = await openHall(exhibition);
    for (const view of views) await shoot(page, exhibition, view);
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}

async function openHall(exhibition: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.setDefaultTimeout(180_000);
  page.on('pageerror', (error) => console.error(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'warning' && message.text().startsWith(exhibition)) {
      console.warn(message.text());
    }
  });
  await page.goto(
    `${site.origin}/tests/visual/stage/index.html?probe&quality=2&exhibition=${exhibition}`,
  );
  await page.waitForFunction(() => window.__xunzhan?.hall().firstPicture);
  // Rooms that lie high are shown with their whole depth.
  await page.evaluate(() => window.stage?.store.getState().set({ heights: 'open', asking: null }));
  return page;
}

async function shoot(page: Page, exhibition: string, view: NamedViewpoint): Promise<void> {
  const { room, viewpoint } = view;
  await page.evaluate(
    (journey) => window.stage?.store.getState().travel({ ...journey, manner: 'cut' }),
    { room, viewpoint },
  );
  await page.waitForFunction(settled, undefined, { polling: 700 });
  const png = await page.screenshot();
  const name = `${exhibition}-${room}-${view.name}`;
  const keep = process.env['GALLERY_PNG'];
  if (keep) writeFileSync(`${keep}/${name}.png`, png);
  const figures = await page.evaluate(() => window.__xunzhan?.hall());
  writeFileSync(`${gallery}${name}.webp`, await compress(png));
  console.log(
    `${name}: ${figures?.draws} draws, ${figures?.triangles} triangles, ${figures?.textureMB.toFixed(0)} MB of textures`,
  );
}

/** In the page: ready, and no new frame, texture or model since the last looks. */
function settled(): boolean {
  const figures = window.__xunzhan?.hall();
  if (!figures || figures.phase === 'loading' || figures.frames < 2) return false;
  const state = JSON.stringify([figures.frames, figures.textures, figures.live.parts]);
  const { dataset } = document.body;
  // Models come after their room, and nothing is drawn until they are there.
  dataset['looks'] = dataset['settled'] === state ? String(Number(dataset['looks']) + 1) : '0';
  dataset['settled'] = state;
  return Number(dataset['looks']) >= 5 && figures.rooms.every((room) => room.ready);
}

async function compress(png: Buffer): Promise<Buffer> {
  for (let quality = 88; quality > 30; quality -= 8) {
    const webp = await sharp(png).webp({ quality, effort: 5 }).toBuffer();
    if (webp.length <= mostBytes) return webp;
  }
  return sharp(png).resize(1280).webp({ quality: 70 }).toBuffer();
}
