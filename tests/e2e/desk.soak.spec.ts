import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openRoom } from './guide.ts';
import { test } from './headset-hall-test.ts';
import { Visitor } from './visitor.ts';

test.setTimeout(600_000);
test.use({ actionTimeout: 120_000 });

/** Where the fifth paragraph stands in the reading view, pixels from above. */
const paragraph = (page: Page) =>
  page
    .locator('.reading-sheet p', { hasText: '第5段' })
    .evaluate((element) => Math.round(element.getBoundingClientRect().top));

test('whoever reads at a desk is called to a question, answers by keyboard and reads on; results stay after the event', async ({
  browser,
  hall,
}) => {
  const guide = await (
    await browser.newContext({ viewport: { width: 640, height: 360 } })
  ).newPage();
  await openRoom(guide, hall.address, '头显试验厅');
  await guide.getByLabel('作答秒数').selectOption('120');

  const page = await (
    await browser.newContext({ viewport: { width: 640, height: 480 } })
  ).newPage();
  const visitor = new Visitor(page, hall);
  await visitor.enter('张卫国', '#/exhibition/headset-hall');
  const bar = page.locator('.follow-bar');
  await bar.getByRole('button', { name: '跟随讲解员' }).press('Enter');
  await expect(bar).toContainText('正跟随讲解员');

  // Reading, some way down.
  await page.evaluate(() => {
    location.hash = '#/exhibition/headset-hall/reading';
  });
  const reading = page.getByRole('dialog', { name: '一篇长文字' });
  await reading.getByRole('button', { name: '下一件' }).focus();
  await reading.getByText('第5段').scrollIntoViewIfNeeded();
  const place = await paragraph(page);

  await guide.getByRole('button', { name: '开始答题' }).click();
  const call = reading.getByRole('group', { name: '现场答题' });
  await expect(call.getByRole('alert')).toContainText('讲解员出题了：');
  await expect(reading.getByRole('button', { name: '下一件' })).toBeFocused();
  expect(Math.abs((await paragraph(page)) - place)).toBeLessThan(3);
  await expectAccessible(page, 'reading with a call');

  await call.getByRole('button', { name: '现在作答' }).press('Enter');
  const front = page.getByRole('dialog', { name: '现场答题' });
  await expect(front.getByRole('heading', { name: '黎平会议是什么时候开的？' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await front.getByRole('button', { name: /^提交/ }).press('Enter');
  await expect(front.getByText('已收到您的答案')).toBeVisible();
  // The keys stay in it.
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.activeElement?.closest('dialog')?.ariaLabel ?? '现场答题'),
    ).toBe('现场答题');
  }
  await page.keyboard.press('Escape');
  await expect(front).toHaveCount(0);
  await expect(reading.getByRole('button', { name: '下一件' })).toBeFocused();
  await expect(call).toHaveCount(0);
  expect(Math.abs((await paragraph(page)) - place)).toBeLessThan(3);

  // The result calls once more, and then stays in reach.
  await guide.getByRole('button', { name: '公布结果' }).click();
  await call.getByRole('button', { name: '看结果' }).press('Enter');
  await expect(front).toContainText('✓ 答对了');
  await expect(front.locator('.told-answers [data-right]')).toContainText('1 人');
  await expect(front).toContainText('来源：');
  await expectAccessible(page, 'result over a reading view');
  await front.getByRole('button', { name: '回到刚才的地方' }).press('Enter');
  await expect(call).toHaveCount(0);
  await guide.getByRole('button', { name: '收起题目' }).click();
  await reading.getByRole('button', { name: '回到展厅' }).press('Enter');
  await bar.getByRole('button', { name: '答题结果' }).press('Enter');
  const results = page.getByRole('dialog', { name: '答题结果' });
  await expect(results.locator('.told-list > li')).toHaveCount(1);
  await page.keyboard.press('Escape');

  // A look at another page is no leaving.
  await page.getByRole('button', { name: '我的', exact: true }).press('Enter');
  await expect(page.locator('.hud')).toHaveCount(0);
  await page.goBack();
  await expect(bar).toContainText('正跟随讲解员');

  // Over: what came of it, and a way on.
  guide.on('dialog', (dialog) => void dialog.accept());
  await guide.getByRole('button', { name: '结束活动' }).click();
  await expect(bar).toContainText('活动已经结束');
  await expect(bar).toContainText('您答对 1 题，共 1 题');
  await bar.getByRole('button', { name: '答题结果' }).press('Enter');
  await expect(results).toContainText('✓ 答对了');
  await results.getByRole('button', { name: '继续参观' }).press('Enter');
  await bar.getByRole('button', { name: '继续参观' }).press('Enter');
  await expect(bar).toHaveCount(0);
  expect(visitor.foreign).toEqual([]);
});
