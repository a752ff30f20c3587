import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { extensions, videoProfile } from '#model/xapi/extensions.ts';
import { verbs } from '#model/xapi/verbs.ts';
import type { Statement } from '#model/xapi/statement.ts';
import { MediaVisitor } from './media-visitor.ts';
import { test } from './served-hall.ts';
import { storedStatements } from './store-reader.ts';

async function expectAccessible(page: Page, exhibit: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('.reading').analyze();
  const told = violations.map(
    ({ id, nodes }) =>
      `${exhibit}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(told).toEqual([]);
}

test('every kind of medium opens, plays, is remembered and recorded', async ({ hall, page }) => {
  test.setTimeout(600_000);
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
    const shown = () =>
      video.evaluate((medium: HTMLVideoElement) =>
        Array.from(medium.textTracks[0]?.activeCues ?? [], (cue) => (cue as VTTCue).text),
      );
    await expect.poll(shown).not.toEqual([]);
    await video.evaluate((medium: HTMLVideoElement) => medium.pause());
    if (film === 'film') {
      await page.getByText('字幕全文').click();
      await page.getByRole('button', { name: /渡口在前面/ }).click();
      await expect
        .poll(() => video.evaluate((medium: HTMLVideoElement) => medium.currentTime))
        .toBe(2.5);
      await expectAccessible(page, film);
    }
  }

  await visitor.openExhibit('sound');
  await page.locator('audio').evaluate((medium: HTMLAudioElement) => {
    medium.muted = true;
    medium.currentTime = 4.5;
    return medium.play();
  });
  await expect(page.locator('.medium-caption')).toHaveText('渡口在前面');
  await expectAccessible(page, 'sound');
  await expect
    .poll(() => page.locator('audio').evaluate((medium: HTMLAudioElement) => medium.ended))
    .toBe(true);

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
  await expectAccessible(page, 'model');

  await visitor.openExhibit('around');
  const around = page.getByRole('img', { name: '全景图，可环顾' });
  await around.focus();
  await page.keyboard.press('ArrowLeft');
  await expectAccessible(page, 'around');

  await visitor.openExhibit('pages');
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(sheet).toContainText('Leaf 2');
  await expectAccessible(page, 'pages');

  await visitor.openExhibit('book');
  await expect(sheet.getByRole('heading', { name: '渡口' })).toBeVisible();
  await expect(sheet).toContainText('缺的图');
  await sheet.getByRole('combobox').selectOption({ label: '山路' });
  await expect(sheet.getByRole('heading', { name: '山路' })).toBeVisible();
  await expectAccessible(page, 'book');
  expect(await page.evaluate(() => '__bookRan' in window)).toBe(false);

  await visitor.openExhibit('text');
  await expect(sheet).toContainText('末尾。');
  await expectAccessible(page, 'text');
  await sheet.getByText('末尾。').scrollIntoViewIfNeeded();
  const kept = page.waitForRequest(/visits\.keep-place/);
  await page.locator('dialog.reading').evaluate((dialog) => dialog.scrollBy(0, -40));
  await kept;

  await visitor.openExhibit('talk');
  await expectAccessible(page, 'talk');
  await visitor.openExhibit('words');
  await expectAccessible(page, 'words');

  await visitor.openExhibit('test');
  await page.getByRole('button', { name: '开始答题' }).click();
  for (let asked = 0; asked < 2; asked += 1) {
    await expectAccessible(page, 'test');
    await page.getByLabel(/^(甲|错)$/).check();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('button', { name: /下一题|看成绩/ }).click();
  }
  await expect(page.locator('.quiz-score')).toHaveText('还差一点');
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

  await hall.stop();
  expectStatements(storedStatements(hall));
});

/** What xAPI's video profile and the test's results must say. */
function expectStatements(statements: Statement[]): void {
  const of = (exhibit: string) =>
    statements.filter(
      ({ object, context }) =>
        object.id.endsWith(`/media-hall/${exhibit}`) &&
        context.contextActivities?.['category']?.some(({ id }) => id === videoProfile),
    );
  const film = of('film');
  const told = film.map(({ verb }) => verb.id);
  expect(told).toEqual([
    verbs.initialized.id,
    verbs.played.id,
    verbs.paused.id,
    verbs.seeked.id,
    verbs.terminated.id,
  ]);
  const sessions = film.map(({ context }) => context.extensions[extensions.videoSession]);
  expect(new Set(sessions).size).toBe(1);
  const [, played, paused, seeked] = film;
  expect(played?.object.definition.type).toBe('https://w3id.org/xapi/video/activity-type/video');
  expect(played?.context.extensions[extensions.videoLength]).toBeCloseTo(6, 0);
  expect(paused?.result?.extensions?.[extensions.videoPlayed]).toMatch(/^0\[\.\]\d/);
  expect(paused?.result?.extensions?.[extensions.videoProgress]).toBeGreaterThan(0);
  expect(seeked?.result?.extensions).toMatchObject({ [extensions.videoTo]: 2.5 });
  expect(seeked?.result?.extensions?.[extensions.videoFrom]).toBeGreaterThan(0.3);
  expect(of('sound').map(({ verb }) => verb.id)).toContain(verbs.completed.id);
  const ended = of('sound').find(({ verb }) => verb.id === verbs.completed.id);
  expect(ended?.result?.completion).toBe(true);

  const answers = statements.filter(({ verb }) => verb.id === verbs.answered.id);
  expect(answers.map(({ result }) => `${result?.response} ${result?.success}`).toSorted()).toEqual([
    'a true',
    'false false',
  ]);
  for (const { result } of answers) expect(result?.duration).toMatch(/^PT[\d.]+S$/);
  const failed = statements.find(({ verb }) => verb.id === verbs.failed.id);
  expect(failed?.result).toMatchObject({ success: false, score: { scaled: 0.5 } });
  expect(failed?.result?.duration).toMatch(/^PT[\d.]+S$/);
}

test('media that can’t be shown say so; those out of sight are given back', async ({
  hall,
  page,
}) => {
  test.setTimeout(600_000);
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
