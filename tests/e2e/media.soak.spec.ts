import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { MediaVisitor } from './media-visitor.ts';
import { test } from './served-hall.ts';

test('every kind of medium opens in every coding, is accessible, and is remembered', async ({
  hall,
  page,
}) => {
  test.setTimeout(360_000);
  const visitor = await MediaVisitor.enter(page, hall);
  const sheet = page.locator('.reading-sheet');

  for (const film of ['film', 'film-mp4']) {
    await visitor.openExhibit(film);
    const video = page.locator('video');
    await video.evaluate((medium: HTMLVideoElement) => {
      medium.muted = true;
      return medium.play();
    });
    await expect
      .poll(() => video.evaluate((medium: HTMLVideoElement) => medium.currentTime))
      .toBeGreaterThan(0.3);
    await expectAccessible(page, film, '.reading');
  }
  await visitor.openExhibit('sound');
  await expectAccessible(page, 'sound', '.reading');

  for (const model of ['model', 'model-draco', 'model-ktx2']) {
    await visitor.openExhibit(model);
    await expect(page.locator('.viewer[data-ready="true"]')).toBeVisible({ timeout: 60_000 });
    await expect(sheet.getByRole('alert')).toHaveCount(0);
  }
  await page.getByRole('button', { name: '碑帽' }).click();
  await expect(page.locator('.viewer-told')).toContainText('在最上面');
  await page.getByRole('button', { name: '拆开看' }).click();
  await page.getByRole('button', { name: '不和人比' }).click();
  await expect(page.getByRole('button', { name: '和人比一比' })).toBeVisible();
  await expectAccessible(page, 'model', '.reading');

  await visitor.openExhibit('around');
  const around = page.getByRole('img', { name: '全景图，可环顾' });
  await around.focus();
  await page.keyboard.press('ArrowLeft');
  await expectAccessible(page, 'around', '.reading');

  await visitor.openExhibit('pages');
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(sheet).toContainText('Leaf 2');
  await expectAccessible(page, 'pages', '.reading');

  await visitor.openExhibit('book');
  await expect(sheet.getByRole('heading', { name: '渡口' })).toBeVisible();
  await expect(sheet).toContainText('缺的图');
  await sheet.getByRole('combobox').selectOption({ label: '山路' });
  await expect(sheet.getByRole('heading', { name: '山路' })).toBeVisible();
  await expectAccessible(page, 'book', '.reading');

  await visitor.openExhibit('text');
  await expect(sheet).toContainText('末尾。');
  await expectAccessible(page, 'text', '.reading');
  await sheet.getByText('末尾。').scrollIntoViewIfNeeded();
  const kept = page.waitForRequest(/visits\.keep-place/);
  await page.locator('dialog.reading').evaluate((dialog) => dialog.scrollBy(0, -40));
  await kept;

  await visitor.openExhibit('talk');
  await expectAccessible(page, 'talk', '.reading');
  await visitor.openExhibit('words');
  await expectAccessible(page, 'words', '.reading');

  await visitor.openExhibit('test');
  await page.getByRole('button', { name: '开始答题' }).click();
  await expectAccessible(page, 'test', '.reading');
  await visitor.closeReading();

  // Another visit of the same person goes on where this one stopped reading.
  await page.reload();
  await page.getByRole('button', { name: '何静' }).click();
  await visitor.hallIsReady();
  await visitor.openExhibit('pages');
  await expect(page.getByText('第 2 页，共 3 页')).toBeVisible();
  await visitor.openExhibit('book');
  await expect(sheet.getByRole('heading', { name: '山路' })).toBeVisible();
  await page.getByRole('button', { name: '从头读' }).click();
  await expect(sheet.getByRole('heading', { name: '渡口' })).toBeVisible();
  await visitor.openExhibit('text');
  await expect(page.getByText('已翻到您上次读到的地方')).toBeVisible();
  await expect(sheet.getByText('末尾。')).toBeInViewport();
  await visitor.closeReading();
  expect(visitor.foreign).toEqual([]);
});

test('media that can’t be shown say so; those out of sight are given back', async ({
  hall,
  page,
}) => {
  test.setTimeout(360_000);
  const visitor = await MediaVisitor.enter(page, hall);
  await expect.poll(async () => (await visitor.live()).parts, { timeout: 60_000 }).toBe(6);

  // Before the screen it plays with captions; before the board the sound; from afar neither.
  await visitor.goTo('media', 1.6, 1.9, 0);
  await expect.poll(async () => (await visitor.live()).players).toBe(1);
  await expect(page.locator('.hud-caption')).toContainText(/江水往东流|渡口在前面/);
  await visitor.goTo('media', 6.6, 1.7, 0);
  await expect.poll(async () => (await visitor.live()).players).toBe(2);
  await expect(page.locator('.hud-caption')).toContainText('sound');
  const before = await visitor.textures();

  await visitor.goTo('vault', 25.9, 2.2, 0);
  await expect.poll(async () => (await visitor.live()).players).toBeLessThanOrEqual(1);
  await expect.poll(async () => (await visitor.live()).parts, { timeout: 60_000 }).toBe(4);
  const reasons: Record<string, RegExp> = {
    'bad-film': /视频无法播放/,
    'bad-sound': /音频无法播放/,
    'bad-around': /全景图无法显示/,
    'bad-model': /模型无法显示/,
    'huge-model': /模型没有打开：文件超过 64 MB/,
    'bad-pdf': /文档打不开/,
    'locked-pdf': /设有密码/,
    'locked-book': /版权保护/,
  };
  for (const [exhibit, reason] of Object.entries(reasons)) {
    await visitor.openExhibit(exhibit);
    await expect(page.getByRole('alert'), exhibit).toHaveText(reason);
    if (exhibit === 'bad-sound') await expect(page.getByText('字幕文件读不出来')).toBeVisible();
  }
  await visitor.closeReading();

  // The hall goes on, and going to and fro does not make it grow.
  for (let turn = 0; turn < 2; turn += 1) {
    await visitor.goTo('media', 1.6, 1.9, 0);
    await expect.poll(async () => (await visitor.live()).parts, { timeout: 60_000 }).toBe(6);
    await visitor.goTo('vault', 25.9, 2.2, 0);
    await expect.poll(async () => (await visitor.live()).parts, { timeout: 60_000 }).toBe(4);
  }
  await visitor.goTo('media', 6.6, 1.7, 0);
  await expect.poll(async () => (await visitor.live()).parts, { timeout: 60_000 }).toBe(6);
  await expect.poll(() => visitor.textures()).toBeLessThanOrEqual(before + 2);
});
