import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { EmulatedHeadset } from './emulated-headset.ts';
import { openRoom } from './guide.ts';
import { test } from './served-hall.ts';
import { leadThroughTheDark } from './through-the-dark.ts';
import { Visitor } from './visitor.ts';

test.setTimeout(900_000);
// Two halls are drawn in software at once.
test.use({ actionTimeout: 120_000 });

/** The floor places of the main tour's steps, as the guide leads. */
const steps = (
  JSON.parse(readFileSync('scenes/long-march-guizhou/tours.json', 'utf8')) as {
    tours: { main?: boolean; steps: { viewpoint: { floor: [number, number] } }[] }[];
  }
).tours
  .find(({ main }) => main)
  ?.steps.map(({ viewpoint }) => viewpoint.floor);

/** Metres from where somebody stands to a step of the tour, counted from one. */
const awayFrom = async (page: Page, step: number) => {
  const pose = await page.evaluate(() => window.__xunzhan?.hall().pose);
  const [x, z] = steps?.[step - 1] ?? [Infinity, 0];
  return pose ? Math.hypot(pose.x - x, pose.z - z) : Infinity;
};

/** Beside furniture one stops as near as one can stand. */
const arrives = (page: Page, step: number) =>
  expect
    .poll(() => awayFrom(page, step), { message: `at step ${step}`, timeout: 120_000 })
    .toBeLessThan(0.5);

test('a guide leads a visitor at a desk and then in a headset: steps, looking round, a call back, a hand, a question', async ({
  browser,
  hall,
}) => {
  const guide = await (
    await browser.newContext({ viewport: { width: 640, height: 360 } })
  ).newPage();
  await openRoom(guide, hall.address, '长征');
  await expect(guide.getByText('还没有开始')).toBeVisible();

  const page = await (
    await browser.newContext({ viewport: { width: 480, height: 270 } })
  ).newPage();
  const headset = await EmulatedHeadset.plugIn(page, 'metaQuest2');
  await leadThroughTheDark(page);
  const visitor = new Visitor(page, hall);
  await visitor.enter('张卫国');
  const bar = page.locator('.follow-bar');
  await expect(bar).toContainText('讲解员正在带领参观');
  await bar.getByRole('button', { name: '跟随讲解员' }).click();
  await expect(bar).toContainText('正跟随讲解员');

  // A step, and the same place as the guide's own.
  const next = guide.getByRole('button', { name: '下一点' });
  await next.click();
  await next.click();
  await expect(bar).toContainText('正在讲');
  await arrives(page, 2);

  // Looks round by themselves; the guide sees that, and calls back.
  await page.keyboard.down('ArrowLeft');
  await expect(bar).toContainText('自己看看');
  await page.keyboard.up('ArrowLeft');
  await page.keyboard.down('ArrowUp');
  await expect.poll(() => awayFrom(page, 2), { timeout: 120_000 }).toBeGreaterThan(0.8);
  await page.keyboard.up('ArrowUp');
  await expect(guide.getByText('自己看', { exact: true })).toBeVisible();
  await guide.getByRole('button', { name: '请大家回来' }).click();
  await expect(bar).toContainText('讲解员请大家回来');
  await arrives(page, 2);

  await bar.getByRole('button', { name: '举手' }).click();
  await expect(guide.getByRole('button', { name: /举手 · 放下/ })).toBeVisible();
  await guide.getByRole('button', { name: /举手 · 放下/ }).click();
  await expect(bar.getByRole('button', { name: '举手' })).toBeVisible();

  // A question of the live test, answered beside the hall.
  const asked = page.getByRole('region', { name: '现场答题' });
  await guide.getByRole('button', { name: '开始答题' }).click();
  await expect(asked.getByRole('heading')).toHaveText('黎平会议开在哪一天？');
  await asked.getByText('1934年12月18日').click();
  await asked.getByRole('button', { name: /^提交/ }).click();
  await expect(asked.getByText('已收到您的答案')).toBeVisible();
  await expect(guide.getByText('1 人已作答')).toBeVisible();
  await expect(asked).not.toContainText('答对');
  // Choosing an answer is no walking away.
  await expect(bar).toContainText('正跟随讲解员');
  await guide.getByRole('button', { name: '公布结果' }).click();
  await expect(asked).toContainText('✓ 答对了');
  await expect(asked).toContainText('您答对 1 题，共 1 题');
  await guide.getByRole('button', { name: '收起题目' }).click();
  await expect(asked).toHaveCount(0);

  // The same visitor puts a headset on: the next step takes them there in the dark.
  await page.setViewportSize({ width: 480, height: 240 });
  await headset.putOn();
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  await next.click();
  await next.click();
  await next.click();
  await arrives(page, 5);
  await headset.press('menu');
  await expect.poll(() => headset.title()).toBe('菜单');
  await headset.press('hand');
  await expect(guide.getByRole('button', { name: /举手 · 放下/ })).toBeVisible();
  await headset.press('menu');
  await headset.press('round');
  await expect(guide.getByText('自己看', { exact: true })).toBeVisible();
  await next.click();
  await headset.frames(30);
  expect(await awayFrom(page, 5)).toBeLessThan(0.5);
  await guide.getByRole('button', { name: '请大家回来' }).click();
  await arrives(page, 6);
  await headset.takeOff();

  // The room ends: the visit goes on.
  guide.on('dialog', (dialog) => void dialog.accept());
  await guide.getByRole('button', { name: '结束活动' }).click();
  await expect(bar).toContainText('您答对 1 题，共 1 题');
  await bar.getByRole('button', { name: '继续参观' }).press('Enter');
  await expect(bar).toHaveCount(0);
  await expect(page.locator('.hud-title')).toBeVisible();
});
