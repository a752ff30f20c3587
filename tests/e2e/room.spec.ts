import { readFileSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { writeHeadsetHall } from '../fixtures/headset-hall.ts';
import { expectAccessible } from './accessible.ts';
import { EmulatedHeadset } from './emulated-headset.ts';
import { openRoom } from './guide.ts';
import { ServedHall, shared, test } from './served-hall.ts';
import { leadThroughTheDark } from './through-the-dark.ts';
import { Visitor } from './visitor.ts';

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

/** Somebody with a headset who goes along with the guide. */
async function wearAndFollow(browser: Browser, hall: ServedHall) {
  const page = await browser.newPage({ viewport: { width: 480, height: 240 } });
  const headset = await EmulatedHeadset.plugIn(page, 'metaQuest2');
  await leadThroughTheDark(page);
  const visitor = new Visitor(page, hall);
  await visitor.enter('张卫国', '#/exhibition/headset-hall');
  await page.getByRole('button', { name: '跟随讲解员' }).press('Enter');
  await expect(page.locator('.follow-bar')).toContainText('正跟随讲解员');
  await headset.putOn();
  await headset.press('walk');
  await expect.poll(() => headset.title()).toBe('');
  return { headset, visitor };
}

test('guide, wall, three phones and a headset: steps, black-out, a hand, teams, a live test, and the list afterwards', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const hall = new ServedHall(shared);
  try {
    await writeHeadsetHall(`${hall.dataDir}/exhibitions`);
    await hall.start();
    await expect.poll(() => hall.lanAddress).not.toBe('');
    const context = await browser.newContext({ viewport: { width: 960, height: 540 } });
    const guide = await context.newPage();
    await openRoom(guide, hall.address, '头显试验厅');
    await expect(guide.getByText('还没有开始')).toBeVisible();

    const opened = context.waitForEvent('page');
    await guide.getByRole('button', { name: '打开投影窗口' }).click();
    const wall = await opened;
    await expect(wall.locator('.audience-caption')).toBeVisible();
    const { headset, visitor } = await wearAndFollow(browser, hall);

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
    const phones: Page[] = [];
    for (const number of [1, 2, 3]) {
      const hand = await browser.newContext({ viewport: { width: 390, height: 780 } });
      const phone = await hand.newPage();
      await phone.goto(address ?? '');
      await expect(phone.getByText(`您是 ${number + 1} 号`)).toBeVisible();
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText(spoken ?? '');
      phones.push(phone);
    }
    const [phone, second, third] = phones as [Page, Page, Page];
    await phone.getByRole('button', { name: '举手' }).click();
    await expect(guide.getByRole('button', { name: /举手 · 放下/ })).toBeVisible();
    await guide.getByText('投影上显示手机二维码').click();

    // Whoever wears the headset stands where the guide speaks, through the door.
    await expect.poll(() => visitor.room(), { timeout: 60_000 }).toBe('side');
    await headset.frames(2);

    await guide.locator('.console-teams summary').click();
    await guide.getByRole('button', { name: '2 队' }).click();
    await guide.getByText('平均分队').click();
    await guide.getByRole('button', { name: '确定分队' }).click();
    for (const one of phones)
      await expect(one.locator('.own-team')).toContainText(/您在第[一二]队/);

    await guide.getByRole('button', { name: '开始答题' }).click();
    await expect(wall.locator('.audience-question h1')).toBeVisible();
    // The same answers in the same order, each on a line of its own.
    await expect(phone.locator('.quiz-option')).toHaveText(
      await wall.locator('.audience-question li').allInnerTexts(),
    );
    await expect(phone.locator('.quiz-options')).toHaveCSS('display', 'grid');
    for (const one of [phone, second, third]) {
      await one.locator('.quiz-option', { hasText: one === third ? '5月' : '12月' }).click();
      await one.getByRole('button', { name: /^提交/ }).click();
      await expect(one.getByText('已收到您的答案')).toBeVisible();
    }
    await expect(wall.getByText(/^3 人已作答/)).toBeVisible();
    await expect(wall.locator('[data-right]')).toHaveCount(0);
    await guide.getByRole('button', { name: '公布结果' }).click();
    await expect(wall.locator('[data-right] b')).toHaveText('2');
    await expect(wall.locator('.audience-why')).toBeVisible();
    await expect(phone.locator('.answer-verdict')).toHaveText('✓ 答对了');
    await expect(third.locator('.answer-verdict')).toHaveText('✗ 没有答对');
    expect(await smallestText(wall)).toBeGreaterThanOrEqual(1 / 25);
    await expectAccessible(guide, 'console');
    await expectAccessible(wall, 'wall');
    await expectAccessible(phone, 'phone');
    await phone.reload();
    await expect(phone.getByText('您是 2 号')).toBeVisible({ timeout: 90_000 });

    // The console's page crashed: the same step and the same question again.
    await guide.reload();
    await expect(guide.getByText(/^第 2 点/)).toBeVisible();
    await guide.getByRole('button', { name: '收起题目' }).click();
    await expect(wall.locator('.audience-question')).toHaveCount(0);
    await guide.getByText('显示排名').click();
    await expect(wall.locator('.audience-standings li')).not.toHaveCount(0);
    expect(await smallestText(wall)).toBeGreaterThanOrEqual(1 / 25);

    guide.once('dialog', (dialog) => void dialog.accept());
    await guide.getByRole('button', { name: '结束活动' }).click();
    await expect(phone.getByText('活动已经结束')).toBeVisible();
    await expect(phone.locator('.own-score')).toContainText('您答对 1 题，共 1 题');
    await expect(third.locator('.own-score')).toContainText(/您答对 0 题，共 1 题第[一二]队平均/);
    // The visit in the headset goes on.
    expect(await headset.isWorn()).toBe(true);
    await expect(
      guide.getByRole('region', { name: '签到与答题' }).getByRole('row'),
    ).not.toHaveCount(0);
    const saved = guide.waitForEvent('download');
    await guide.getByRole('button', { name: '导出表格（CSV）' }).first().click();
    const csv = readFileSync(await (await saved).path(), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain('（匿名）');
    expect(csv.match(/第[一二]队/g)?.length).toBeGreaterThanOrEqual(3);
  } finally {
    await hall.dispose();
  }
});
