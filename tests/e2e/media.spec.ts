import { expect } from '@playwright/test';
import { extensions, videoProfile } from '#model/xapi/extensions.ts';
import { verbs } from '#model/xapi/verbs.ts';
import type { Statement } from '#model/xapi/statement.ts';
import { MediaVisitor } from './media-visitor.ts';
import { test } from './served-hall.ts';
import { storedStatements } from './store-reader.ts';
import { waitingEvents } from './waiting-events.ts';

// Models, charts, cases and message walls: `learning.spec.ts`; every decoder, axe and bad media: `media.soak.spec.ts`.
test('film, recording, panorama, PDF, book, text and test: each opens, does its work and is recorded', async ({
  hall,
  page,
}) => {
  test.setTimeout(240_000);
  const visitor = await MediaVisitor.enter(page, hall);
  const sheet = page.locator('.reading-sheet');

  await visitor.openExhibit('film');
  const video = page.locator('video');
  const seconds = () => video.evaluate((medium: HTMLVideoElement) => medium.currentTime);
  await video.evaluate((medium: HTMLVideoElement) => {
    medium.muted = true;
    return medium.play();
  });
  await expect.poll(seconds).toBeGreaterThan(0.3);
  const cues = () =>
    video.evaluate((medium: HTMLVideoElement) =>
      Array.from(medium.textTracks[0]?.activeCues ?? [], (cue) => (cue as VTTCue).text),
    );
  await expect.poll(cues).not.toEqual([]);
  await video.evaluate((medium: HTMLVideoElement) => medium.pause());
  await page.getByText('字幕全文').click();
  await page.getByRole('button', { name: /渡口在前面/ }).click();
  await expect.poll(seconds).toBe(2.5);
  // The place is told at once, the jump only when the picture is there.
  await expect.poll(() => video.evaluate((medium: HTMLVideoElement) => medium.seeking)).toBe(false);

  await visitor.openExhibit('sound');
  await page.locator('audio').evaluate((medium: HTMLAudioElement) => {
    medium.muted = true;
    medium.currentTime = 4.5;
    return medium.play();
  });
  await expect(page.locator('.medium-caption')).toHaveText('渡口在前面');
  await expect
    .poll(() => page.locator('audio').evaluate((medium: HTMLAudioElement) => medium.ended))
    .toBe(true);

  await visitor.openExhibit('around');
  const around = page.getByRole('img', { name: '全景图，可环顾' });
  await expect(page.locator('.viewer[data-ready="true"]')).toBeVisible();
  await around.focus();
  const before = await around.screenshot();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => before.equals(await around.screenshot())).toBe(false);

  await visitor.openExhibit('pages');
  await page.getByRole('button', { name: '下一页' }).click();
  await expect(sheet).toContainText('Leaf 2');

  await visitor.openExhibit('book');
  await expect(sheet.getByRole('heading', { name: '渡口' })).toBeVisible();
  await sheet.getByRole('combobox').selectOption({ label: '山路' });
  await expect(sheet.getByRole('heading', { name: '山路' })).toBeVisible();
  expect(await page.evaluate(() => '__bookRan' in window)).toBe(false);

  await visitor.openExhibit('text');
  await expect(sheet).toContainText('末尾。');

  await visitor.openExhibit('test');
  await page.getByRole('button', { name: '开始答题' }).click();
  for (let asked = 0; asked < 2; asked += 1) {
    await page.getByLabel(/^(甲|错)$/).check();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('button', { name: /下一题|看成绩/ }).click();
  }
  await expect(page.locator('.quiz-score')).toHaveText('还差一点');
  await visitor.closeReading();
  expect(visitor.foreign).toEqual([]);

  // What was done last has left the page.
  await expect.poll(() => waitingEvents(page), { timeout: 60_000 }).toBe(0);
  await hall.stop();
  const statements = storedStatements(hall);
  expectMedia(statements);
  expectAnswers(statements);
});

/** What xAPI's video profile asks of film and recording. */
function expectMedia(statements: Statement[]): void {
  const of = (exhibit: string) =>
    statements.filter(
      ({ object, context }) =>
        object.id.endsWith(`/media-hall/${exhibit}`) &&
        context.contextActivities?.['category']?.some(({ id }) => id === videoProfile),
    );
  const film = of('film');
  expect(film.map(({ verb }) => verb.id)).toEqual([
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
  const ended = of('sound').find(({ verb }) => verb.id === verbs.completed.id);
  expect(ended?.result?.completion).toBe(true);
}

/** Each answer with its response, and the result of the test, with how long they took. */
function expectAnswers(statements: Statement[]): void {
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
