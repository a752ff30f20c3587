import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { EmulatedHeadset } from '../e2e/emulated-headset.ts';
import { faceOf } from '../e2e/headset-hall-test.ts';
import { openRoom } from '../e2e/guide.ts';
import { ServedHall } from '../e2e/served-hall.ts';
import { Visitor } from '../e2e/visitor.ts';

const folder = fileURLToPath(new URL('../../docs/gallery/headset/', import.meta.url));
const small = { width: 480, height: 240 };
/** Each eye over 90 degrees, about as sharp as a common headset. */
const side = 1500;

/** What the left eye sees, as WebP; both eyes, losslessly, into $HEADSET_PNG if that is set. */
async function look(
  { page }: EmulatedHeadset,
  name: string,
  [yaw, pitch]: readonly [number, number] = [0, 0],
): Promise<void> {
  const png = await eyesPicture(page, yaw, pitch);
  const keep = process.env['HEADSET_PNG'];
  if (keep) writeFileSync(`${keep}/${name}.png`, png);
  mkdirSync(folder, { recursive: true });
  const left = sharp(png).extract({ left: 0, top: 0, width: side, height: side });
  writeFileSync(`${folder}${name}.webp`, await left.resize(1100).webp({ quality: 82 }).toBuffer());
}

/** Left and right eye, side by side. */
async function eyesPicture(page: Page, yaw: number, pitch: number): Promise<Buffer> {
  const address = await page.evaluate(
    async ([wide, a, b]) => {
      const { headset } = window;
      // What is read on the page below may have a picture of its own.
      const canvas = [...document.querySelectorAll('canvas')].find((one) => !one.closest('dialog'));
      const session = headset.activeSession;
      if (!canvas || !session) throw new Error('no headset is worn');
      headset.quaternion.set(
        Math.cos(a / 2) * Math.sin(b / 2),
        Math.sin(a / 2) * Math.cos(b / 2),
        -Math.sin(a / 2) * Math.sin(b / 2),
        Math.cos(a / 2) * Math.cos(b / 2),
      );
      // The emulation draws as large as the canvas is.
      const given = { width: canvas.width, height: canvas.height };
      Object.assign(canvas, { width: wide * 2, height: wide });
      const picture = () => new Promise((resolve) => session.requestAnimationFrame(resolve));
      for (let count = 0; count < 3; count += 1) await picture();
      const kept = await new Promise<string>((resolve) => {
        session.requestAnimationFrame(() => {
          const eyes = document.createElement('canvas');
          Object.assign(eyes, { width: wide * 2, height: wide });
          eyes.getContext('2d')?.drawImage(canvas, 0, 0);
          resolve(eyes.toDataURL('image/png'));
        });
      });
      Object.assign(canvas, given);
      headset.quaternion.set(0, 0, 0, 1);
      await picture();
      return kept;
    },
    [side, yaw, pitch] as const,
  );
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

async function visit(page: Page, hall: ServedHall, exhibition: string) {
  const headset = await EmulatedHeadset.plugIn(page, 'metaQuest3');
  const visitor = new Visitor(page, hall);
  await visitor.enter('张卫国', `#/exhibition/${exhibition}`);
  await page.setViewportSize(small);
  await headset.putOn();
  await atRest(headset);
  return { headset, visitor };
}

/** Both hands where one holds them. */
async function atRest({ page }: EmulatedHeadset): Promise<void> {
  await page.evaluate(() => {
    const { left, right } = window.headset.controllers;
    left?.position.set(-0.2, 1.15, -0.32);
    right?.position.set(0.2, 1.15, -0.32);
    for (const hand of [left, right]) hand?.quaternion.set(0.1, 0, 0, 0.995);
  });
}

/** Goes to an exhibit and opens it. */
async function open(headset: EmulatedHeadset, exhibition: string, exhibit: string): Promise<void> {
  const { page } = headset;
  const start = await page.evaluate(() => window.__xunzhan?.hall().pose);
  await page.evaluate(
    (hash) => void (location.hash = hash),
    `#/exhibition/${exhibition}/${exhibit}`,
  );
  await expect
    .poll(async () => {
      const now = await page.evaluate(() => window.__xunzhan?.hall().pose);
      return now?.x !== start?.x || now?.z !== start?.z;
    })
    .toBe(true);
  await headset.frames(6);
  if ((await headset.title()) === '') {
    await headset.pointAtPlace(await faceOf(page, exhibit));
    await headset.click();
  }
  await expect.poll(() => headset.title()).not.toBe('');
  await headset.frames(4);
}

let hall: ServedHall;
test.beforeEach(async () => {
  hall = new ServedHall();
  await hall.start();
});
test.afterEach(() => hall.dispose());

test('long march', async ({ page }) => {
  const name = 'long-march-guizhou';
  const { headset } = await visit(page, hall, name);
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  await look(headset, 'hall');
  await look(headset, 'bar', [0, -0.6]);
  await headset.press('menu');
  await expect.poll(() => headset.title()).toBe('菜单');
  await atRest(headset);
  await look(headset, 'menu');
  await headset.press('rooms');
  await headset.frames(4);
  await look(headset, 'rooms');
  await headset.press('close');
  for (const exhibit of [
    'zunyi-three-days',
    'zunyi-timeline',
    'case-zunyi-dates',
    'crossings-table',
  ]) {
    await open(headset, name, exhibit);
    await look(headset, exhibit);
    await headset.press('close');
  }
  await open(headset, name, 'learning-corner-quiz');
  await headset.press('begin');
  await headset.frames(4);
  await look(headset, 'quiz');
  const [first] = (await headset.figures()).buttons;
  if (first) await headset.press(first.id);
  await headset.press('submit');
  await headset.frames(4);
  await look(headset, 'quiz-judged');
  await headset.press('close');
  for (const exhibit of ['message-wall', 'reading-sources', 'chronology']) {
    await open(headset, name, exhibit);
    await headset.frames(6);
    await look(headset, exhibit);
    await headset.press('close');
  }
  await headset.press('menu');
  await headset.press('visitor');
  await expect.poll(() => headset.title()).toBe('等候下一位参观者');
  await look(headset, 'waiting');
  await headset.press('begin');
  await expect.poll(() => headset.title()).toBe('欢迎参观');
  await look(headset, 'welcome');
});

test('bridges', async ({ page }) => {
  const name = 'bridges-guizhou';
  const { headset } = await visit(page, hall, name);
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  await look(headset, 'outdoors');
  for (const exhibit of ['duge', 'spans-chart', 'film', 'why-bridges']) {
    await open(headset, name, exhibit);
    await headset.frames(10);
    await look(headset, `bridges-${exhibit}`);
    await headset.press('close');
  }
  await headset.press('menu');
  const tour = (await headset.figures()).buttons.find(({ id }) => id.startsWith('tour:'));
  await headset.press(tour?.id ?? '');
  await headset.frames(60);
  await look(headset, 'caption');
});

test('led by a guide', async ({ page, browser }) => {
  const guide = await browser.newPage({ viewport: { width: 640, height: 360 } });
  await openRoom(guide, hall.address, '长征');
  const press = (name: string) => guide.getByRole('button', { name }).click();
  const { headset } = await visit(page, hall, 'long-march-guizhou');
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  await headset.press('menu');
  await headset.press('along');
  await press('下一点');
  await guide.locator('.console-teams summary').click();
  await press('2 队');
  await press('确定分队');
  const ask = async (question: number) => {
    await guide.getByRole('combobox').first().selectOption(String(question));
    await guide.getByRole('combobox').nth(1).selectOption('120');
    await press('开始答题');
    await expect.poll(async () => (await headset.figures()).left).not.toBeNull();
    await headset.frames(4);
  };
  await ask(0);
  await headset.press('team');
  const { buttons } = await headset.figures();
  await headset.press(buttons.find(({ id }) => id.startsWith('team:'))?.id ?? '');
  const choose = async () => headset.press((await headset.figures()).buttons[1]?.id ?? '');
  await choose();
  await headset.frames(4);
  await look(headset, 'guided-question');
  // Such pictures take longer than there is time for an answer.
  await press('收起题目');
  await expect.poll(() => headset.title()).toBe('');
  await ask(1);
  await choose();
  await headset.press('submit');
  await expect.poll(async () => (await headset.figures()).board?.words).toContain('已收到');
  await headset.frames(4);
  await look(headset, 'guided-answered');
  await press('公布结果');
  await expect.poll(async () => (await headset.figures()).board?.words).toContain('正确答案');
  await headset.frames(4);
  await look(headset, 'guided-result');
  await press('收起题目');
  await expect.poll(() => headset.title()).toBe('');
  await headset.press('menu');
  await headset.frames(4);
  await look(headset, 'guided-menu');
  await headset.press('close');
  guide.on('dialog', (dialog) => void dialog.accept());
  await press('结束活动');
  await expect.poll(() => headset.title()).toBe('活动已经结束');
  await headset.frames(4);
  await look(headset, 'guided-ended');
  await guide.close();
});
