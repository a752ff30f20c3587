import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import type { Hall } from '#model/format/hall.ts';
// For what the pages put on `window`.
import type {} from '#renderer/hall/hall-probe.ts';
import type {} from './pages/bare.ts';
import type {} from '../visual/stage/stage.tsx';
import { defaultViewpoint } from '#model/geometry/default-viewpoint.ts';
import { measureCallbacks, median, medianCost } from './frame-cost.ts';

const scenes = fileURLToPath(new URL('../../scenes/', import.meta.url));
/** The hall whose speed is measured, and all those that are counted. */
const exhibition = 'long-march-guizhou';
const exhibitions = [exhibition, 'bridges-guizhou'];
/** Small, so that drawing in software never holds up the page's own work, which is what is measured. */
const viewport = { width: 320, height: 180 };
const tiny = { width: 64, height: 36 };
const rounds = 5;

export interface HallFigures {
  firstPicture: { ratio: number; ours: number; bare: number };
  cpu: { ratio: number; ours: number; bare: number };
  /** From every exhibit's viewpoint, by exhibition. */
  viewpoints: Record<string, ViewpointFigures>;
  js: { gzipKB: number };
}

interface ViewpointFigures {
  draws: { max: number; byViewpoint: Record<string, number> };
  triangles: number;
  textureMB: number;
}

const stageAt = (site: string) => (query: string) =>
  `${site}/tests/visual/stage/index.html?probe&${query}`;

/** Measures the hall against its bare twin; `product` is the host's address, `site` that of the bench's pages. */
export async function measureHall(
  browser: Browser,
  site: string,
  product: string,
): Promise<HallFigures> {
  const { room, viewpoint } = hallOf(exhibition).entrance;
  const at = `x=${viewpoint.floor[0]}&z=${viewpoint.floor[1]}&heading=${viewpoint.heading}`;
  const bare = `${site}/tests/bench/pages/bare.html?glb=/glb/${exhibition}/${room}&${at}`;
  const stage = stageAt(site);
  const productPage = `${product}/?probe#/exhibition/${exhibition}`;

  const ours: number[] = [];
  const theirs: number[] = [];
  const js = { gzipKB: 0 };
  for (let round = 0; round < rounds + 1; round += 1) {
    const [picture, scripts] = await firstPicture(browser, productPage, ourPicture);
    const [twin] = await firstPicture(browser, bare, barePicture);
    // The first round warms the host's and the disk's caches for both.
    if (round > 0) {
      ours.push(picture);
      theirs.push(twin);
    }
    js.gzipKB = scripts;
  }
  const cost = {
    ours: await ourCost(browser, stage(`exhibition=${exhibition}&quality=1&${at}&room=${room}`)),
    bare: await bareCost(browser, bare),
  };
  const counted: HallFigures['viewpoints'] = {};
  for (const id of exhibitions) {
    const address = stage(`exhibition=${id}&quality=2`);
    counted[id] = await countAtViewpoints(browser, address, hallOf(id));
  }
  return {
    firstPicture: {
      ratio: ratio(median(ours), median(theirs)),
      ours: median(ours),
      bare: median(theirs),
    },
    cpu: { ratio: ratio(cost.ours, cost.bare), ...cost },
    viewpoints: counted,
    js,
  };
}

/** A made-up hall of 1,000 panels against one of 100. */
export async function measureScale(
  browser: Browser,
  site: string,
): Promise<{ draws1000: number; cpuRatio: number }> {
  const stage = stageAt(site);
  // One round varies by half: drawing in software shares the processor with what is measured.
  const few: number[] = [];
  const many: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    few.push(await ourCost(browser, stage('exhibition=generated-100&quality=1')));
    many.push(await ourCost(browser, stage('exhibition=generated-1000&quality=1')));
  }
  const big = await open(browser, stage('exhibition=generated-1000&quality=1'), ourPicture);
  const draws1000 = await big.evaluate(() => window.__xunzhan?.hall().draws ?? 0);
  await big.close();
  return { draws1000, cpuRatio: ratio(median(many), median(few)) };
}

function hallOf(id: string): Hall {
  return JSON.parse(readFileSync(`${scenes}${id}/hall.json`, 'utf8'));
}

const ourPicture = () => window.__xunzhan?.hall().firstPicture ?? 0;
const barePicture = () => window.bare?.firstPicture ?? 0;

function ratio(a: number, b: number): number {
  return Math.round((a / b) * 1000) / 1000;
}

async function open(
  browser: Browser,
  address: string,
  ready: () => number,
  size = viewport,
): Promise<Page> {
  const page = await browser.newPage({ viewport: size });
  await page.addInitScript(measureCallbacks);
  await page.goto(address);
  await page.waitForFunction(ready, undefined, { timeout: 120_000 });
  return page;
}

/** Milliseconds to the first picture with cold caches, and kilobytes of script it took, gzipped. */
async function firstPicture(
  browser: Browser,
  address: string,
  ready: () => number,
): Promise<[milliseconds: number, scriptKB: number]> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(
      response.body().then(
        (body) => gzipSync(body).length,
        () => 0,
      ),
    );
  });
  await page.goto(address);
  await page.waitForFunction(ready, undefined, { timeout: 120_000 });
  // The picture's time is settled one frame after it is first told.
  await page.waitForTimeout(150);
  const milliseconds = await page.evaluate(ready);
  const bytes = await Promise.all(scripts);
  await context.close();
  return [milliseconds, Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1000)];
}

async function ourCost(browser: Browser, address: string): Promise<number> {
  const page = await open(browser, address, ourPicture, tiny);
  await settle(page);
  await page.locator('canvas').focus();
  const cost = await medianCost(page, async () => {
    await page.keyboard.down('KeyQ');
    await page.waitForTimeout(6000);
    await page.keyboard.up('KeyQ');
  });
  await page.close();
  return cost;
}

async function bareCost(browser: Browser, address: string): Promise<number> {
  const page = await open(browser, address, barePicture, tiny);
  const cost = await medianCost(page, async () => {
    await page.evaluate(() => window.bare?.turn(true));
    await page.waitForTimeout(6000);
    await page.evaluate(() => window.bare?.turn(false));
  });
  await page.close();
  return cost;
}

/** Draws, triangles and textures from every exhibit's viewpoint, reflections included. */
async function countAtViewpoints(
  browser: Browser,
  address: string,
  hall: Hall,
): Promise<ViewpointFigures> {
  const page = await open(browser, address, ourPicture);
  // Rooms in the open are counted as those see them who don't mind heights.
  await page.evaluate(() => window.stage?.store.getState().set({ heights: 'open', asking: null }));
  const byViewpoint: Record<string, number> = {};
  let triangles = 0;
  let textureMB = 0;
  for (const exhibit of hall.exhibits) {
    const viewpoint = defaultViewpoint(hall, exhibit);
    await page.evaluate(
      (journey) => window.stage?.store.getState().travel({ ...journey, manner: 'cut' }),
      { viewpoint, room: exhibit.room },
    );
    await settle(page);
    const figures = await page.evaluate(() => window.__xunzhan?.hall());
    byViewpoint[exhibit.id] = figures?.draws ?? 0;
    triangles = Math.max(triangles, figures?.triangles ?? 0);
    textureMB = Math.max(textureMB, figures?.textureMB ?? 0);
  }
  await page.close();
  const max = Math.max(...Object.values(byViewpoint));
  return { draws: { max, byViewpoint }, triangles, textureMB: Math.round(textureMB * 10) / 10 };
}

/** Heap after 50 changes of hall against after 2, collected before each look. */
export async function measureMemory(browser: Browser, site: string): Promise<{ ratio: number }> {
  const page = await open(browser, stageAt(site)('exhibition=lobby&quality=0&churn'), ourPicture);
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } =
      await session.send('Runtime.getHeapUsage');
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  };
  const change = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await page.evaluate(() => window.stage?.change());
      await page.waitForFunction(
        () => window.stage?.store.getState().phase === 'ready',
        undefined,
        { timeout: 60_000 },
      );
    }
  };
  await change(2);
  const early = await heap();
  await change(48);
  const late = await heap();
  await page.close();
  return { ratio: ratio(late, early) };
}

/** Waits until every room in reach is drawn and no picture follows another. */
async function settle(page: Page): Promise<void> {
  let before = -1;
  for (let look = 0; look < 60; look += 1) {
    await page.waitForTimeout(120);
    const now = await page.evaluate(() => {
      const figures = window.__xunzhan?.hall();
      return figures?.rooms.every((room) => room.ready) ? figures.frames : -1;
    });
    if (now >= 0 && now === before) return;
    before = now;
  }
}
