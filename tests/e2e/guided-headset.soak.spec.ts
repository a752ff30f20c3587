import { expect, type Browser } from '@playwright/test';
import { writeHeadsetHall } from '../fixtures/headset-hall.ts';
import { EmulatedHeadset } from './emulated-headset.ts';
import { openRoom } from './guide.ts';
import { eyes, faceOf } from './headset-hall-test.ts';
import { ServedHall, test } from './served-hall.ts';
import { leadThroughTheDark } from './through-the-dark.ts';
import { Visitor } from './visitor.ts';

test.setTimeout(900_000);
// Two halls are drawn in software at once.
test.use({ actionTimeout: 120_000 });

/** What the board says; it is set word by word, and what stands between words is distance, no space. */
const words = async (headset: EmulatedHeadset) =>
  ((await headset.figures()).board?.words ?? '').replaceAll(/\s/g, '');
const caption = async (headset: EmulatedHeadset) => (await headset.figures()).caption;

async function wearAndFollow(browser: Browser, hall: ServedHall) {
  const page = await browser.newPage({ viewport: { width: 480, height: 240 } });
  const headset = await EmulatedHeadset.plugIn(page, 'metaQuest2');
  await leadThroughTheDark(page);
  const visitor = new Visitor(page, hall);
  await visitor.enter('张卫国', '#/exhibition/headset-hall');
  // Invited inside; goes along from the menu.
  await expect(page.getByRole('button', { name: '跟随讲解员' })).toBeVisible();
  await headset.putOn();
  await expect.poll(() => caption(headset)).toContain('打开菜单可以跟随');
  await headset.press('walk');
  await headset.press('menu');
  await headset.press('along');
  await expect(page.locator('.follow-bar')).toContainText('正跟随讲解员');
  await expect.poll(() => headset.title()).toBe('');
  await expect.poll(() => caption(headset)).not.toContain('打开菜单');
  return { page, headset };
}

test('in a headset the guide’s questions are answered by ray and by hand, one-handed; what was read is there again', async ({
  browser,
}) => {
  const hall = new ServedHall();
  try {
    await writeHeadsetHall(`${hall.dataDir}/exhibitions`);
    await hall.start();
    const guide = await browser.newPage({ viewport: { width: 640, height: 360 } });
    await openRoom(guide, hall.address, '头显试验厅');
    await expect(guide.getByText('还没有开始')).toBeVisible();
    const { page, headset } = await wearAndFollow(browser, hall);
    const press = (name: string) => guide.getByRole('button', { name }).click();

    // Reading, on the second page.
    await headset.pointAtPlace(await faceOf(page, 'reading'));
    await headset.click();
    await expect.poll(() => headset.title()).toBe('一篇长文字');
    await headset.press('board:on');
    const readsOn = () =>
      expect
        .poll(async () => {
          const { board } = await headset.figures();
          return board && `${board.title} ${board.page}`;
        })
        .toBe('一篇长文字 1');
    await readsOn();

    // The question comes over it, where boards hang, with the time left; it does not follow the head.
    // Software draws slowly: time enough.
    const seconds = guide.getByRole('combobox').nth(1);
    await seconds.selectOption('120');
    await press('开始答题');
    await expect.poll(() => headset.title()).toBe('黎平会议是什么时候开的？');
    const { board, left, buttons } = await headset.figures();
    expect(board?.page).toBe(0);
    expect(board?.character).toBeGreaterThanOrEqual(1);
    expect(board?.distance).toBeGreaterThan(1.2);
    expect(board?.below).toBeGreaterThan(0.05);
    expect(left).toBeGreaterThan(0);
    expect(await words(headset)).toContain('现场答题·您是1号');
    const placeOf = (all: typeof buttons) => all.find(({ id }) => id === 'may')?.at;
    await headset.moveHead(0.15, 1.55, 0.1);
    await headset.frames(4);
    expect(placeOf((await headset.figures()).buttons)).toEqual(placeOf(buttons));
    await headset.moveHead(0, 1.6, 0);

    // The guide's wall goes black; who wears a headset goes on seeing.
    await guide.keyboard.press('b');
    await expect(guide.getByRole('button', { name: '黑屏' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await headset.frames(4);
    expect((await eyes(page)).bright).toBeGreaterThan(20);
    await guide.keyboard.press('b');

    // By ray, one-handed: chosen, put aside, taken up again from the menu, sent.
    headset.side = 'left';
    await headset.press('may');
    await headset.press('aside');
    await readsOn();
    await headset.press('close');
    await headset.press('menu');
    await headset.press('test');
    await expect.poll(() => headset.title()).toBe('黎平会议是什么时候开的？');
    await headset.press('december');
    await headset.press('submit');
    await expect.poll(() => words(headset)).toContain('已收到您的答案');
    await expect(guide.getByText('1 人已作答')).toBeVisible();
    expect((await headset.figures()).left).toBeNull();
    expect(await words(headset)).not.toContain('答对');
    await headset.press('aside');
    await expect.poll(() => headset.title()).toBe('');

    // The result comes by itself, over what is read meanwhile.
    await headset.pointAtPlace(await faceOf(page, 'reading'));
    await headset.click();
    await headset.press('board:on');
    await readsOn();
    await press('公布结果');
    await expect.poll(() => words(headset)).toContain('✓答对了');
    for (const said of ['正确答案：1934年12月', '12月18日', '来源：测试', '您答对1题，共1题'])
      expect(await words(headset)).toContain(said);
    await press('收起题目');
    await readsOn();
    await headset.press('close');

    // A hand, seen by both; looking round, and called back.
    await headset.press('menu');
    await headset.press('hand');
    await expect.poll(() => caption(headset)).toContain('已举手');
    await guide.getByRole('button', { name: /举手 · 放下/ }).click();
    await expect.poll(() => caption(headset)).not.toContain('已举手');
    await headset.press('menu');
    await headset.press('round');
    await expect.poll(() => caption(headset)).toContain('自己看看');
    await press('请大家回来');
    await expect.poll(() => caption(headset)).toBe('讲解员请大家回来');

    // The second question, by hand, for a team; the host dies before the answer arrives and comes back.
    await guide.locator('.console-teams summary').click();
    await press('2 队');
    await press('确定分队');
    await headset.useHands();
    await seconds.selectOption('120');
    await press('开始答题');
    await expect.poll(() => headset.title()).toBe('乌江在贵州。');
    await headset.press('team');
    await headset.press('team:第一队');
    await expect.poll(() => words(headset)).toContain('第一队·换队');
    await headset.press('true');
    const port = Number(new URL(hall.address).port);
    await hall.stop('SIGKILL');
    await headset.press('submit');
    await expect.poll(() => words(headset)).toContain('正在提交');
    await expect.poll(() => caption(headset)).toContain('可以继续参观');
    expect((await eyes(page)).bright).toBeGreaterThan(20);
    await hall.start(port);
    await expect.poll(() => words(headset), { timeout: 90_000 }).toContain('已收到您的答案');
    await expect.poll(() => caption(headset)).not.toContain('可以继续参观');
    await expect(guide.getByText('1 人已作答')).toBeVisible({ timeout: 90_000 });
    await press('公布结果');
    await expect.poll(() => words(headset)).toContain('您答对2题，共2题');
    expect(await words(headset)).toContain('第一队平均答对');

    // The event ends: that is told, and the visit goes on.
    guide.on('dialog', (dialog) => void dialog.accept());
    await press('结束活动');
    await expect.poll(() => headset.title()).toBe('活动已经结束');
    expect(await words(headset)).toContain('您答对2题，共2题');
    await headset.press('on');
    await expect.poll(() => headset.title()).toBe('');
    expect(await caption(headset)).toBe('');
    expect(await headset.isWorn()).toBe(true);
    await headset.press('menu');
    await expect.poll(() => headset.title()).toBe('菜单');
    expect(await words(headset)).not.toContain('讲解员');
    await headset.takeOff();
  } finally {
    await hall.dispose();
  }
});
