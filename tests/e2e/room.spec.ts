import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openRoom } from './guide.ts';
import { ServedHall, shared, test } from './served-hall.ts';

/** Heights of letters on the wall as shares of the picture's height, and the smallest. */
function smallestText(page: Page): Promise<number> {
  return page.locator('.audience').evaluate((audience) => {
    const walker = document.createTreeWalker(audience, NodeFilter.SHOW_TEXT);
    let smallest = 1;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || parent.closest('canvas')) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      smallest = Math.min(smallest, size / innerHeight);
    }
    return smallest;
  });
}

test('guide, wall and phone: steps, black-out, a hand, a live test, and the list afterwards', async ({
  browser,
}) => {
  const hall = new ServedHall(shared);
  await hall.start();
  try {
    await expect.poll(() => hall.lanAddress).not.toBe('');
    const context = await browser.newContext({ viewport: { width: 960, height: 540 } });
    const guide = await context.newPage();
    await openRoom(guide, hall.address, '长征');
    await expect(guide.getByText('还没有开始')).toBeVisible();

    const opened = context.waitForEvent('page');
    await guide.getByRole('button', { name: '打开投影窗口' }).click();
    const wall = await opened;
    await expect(wall.locator('.audience-caption')).toBeVisible();

    // The clicker: on, black, and back.
    await guide.keyboard.press('PageDown');
    await expect(guide.getByText(/^第 1 点/)).toBeVisible();
    await guide.keyboard.press('PageDown');
    await expect(guide.getByText(/^第 2 点/)).toBeVisible();
    await guide.keyboard.press('b');
    await expect(wall.locator('.audience-black')).toBeVisible();
    await guide.keyboard.press('b');
    await expect(wall.locator('.audience-black')).toHaveCount(0);
    const spoken = await wall.locator('.audience-caption').textContent();

    await guide.getByText('允许手机匿名参加').click();
    await guide.getByText('投影上显示手机二维码').click();
    const address = await wall.locator('.audience-pass svg').getAttribute('aria-label');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#\/room\/[\w-]{14}$/);
    expect(await smallestText(wall)).toBeGreaterThanOrEqual(1 / 25);
    const phone = await browser.newPage({ viewport: { width: 390, height: 780 } });
    await phone.goto(address ?? '');
    await expect(phone.getByText('您是 1 号')).toBeVisible();
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(spoken ?? '');
    await phone.getByRole('button', { name: '举手' }).click();
    await expect(guide.getByRole('button', { name: /举手 · 放下/ })).toBeVisible();
    await guide.getByText('投影上显示手机二维码').click();

    await guide.getByRole('button', { name: '开始答题' }).click();
    await expect(wall.locator('.audience-question h1')).toBeVisible();
    // The same answers in the same order, each on a line of its own.
    await expect(phone.locator('.quiz-option')).toHaveText(
      await wall.locator('.audience-question li').allInnerTexts(),
    );
    await expect(phone.locator('.quiz-options')).toHaveCSS('display', 'grid');
    await phone.locator('.quiz-option input').first().check();
    await phone.getByRole('button', { name: /^提交/ }).click();
    await expect(phone.getByText('已收到您的答案')).toBeVisible();
    await expect(wall.getByText(/^1 人已作答/)).toBeVisible();
    await expect(wall.locator('[data-right]')).toHaveCount(0);
    await guide.getByRole('button', { name: '公布结果' }).click();
    await expect(wall.locator('[data-right]')).not.toHaveCount(0);
    await expect(wall.locator('.audience-why')).toBeVisible();
    expect(await smallestText(wall)).toBeGreaterThanOrEqual(1 / 25);
    await phone.reload();
    await expect(phone.getByText('您是 1 号')).toBeVisible({ timeout: 90_000 });

    // The console's page crashed: the same step and the same question again.
    await guide.reload();
    await expect(guide.getByText(/^第 2 点/)).toBeVisible();
    await guide.getByRole('button', { name: '收起题目' }).click();
    await expect(wall.locator('.audience-question')).toHaveCount(0);

    guide.once('dialog', (dialog) => void dialog.accept());
    await guide.getByRole('button', { name: '结束活动' }).click();
    await expect(phone.getByText('活动已经结束')).toBeVisible();
    const saved = guide.waitForEvent('download');
    await guide.getByRole('button', { name: '导出表格（CSV）' }).first().click();
    const csv = readFileSync(await (await saved).path(), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain('（匿名）');
  } finally {
    await hall.dispose();
  }
});
