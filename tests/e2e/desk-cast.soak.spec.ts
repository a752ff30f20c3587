import { expect, test } from '@playwright/test';
import { mostListeners } from '#model/live/cast-signals.ts';
import { writeHeadsetHall } from '../fixtures/headset-hall.ts';
import { castArgs, expectPlaying, loudness, openWall, played, receiver } from './cast-wall.ts';
import { EmulatedHeadset } from './emulated-headset.ts';
import { ServedHall } from './served-hall.ts';
import { hubWithPower, leadBranch } from './two-branches.ts';
import { Visitor } from './visitor.ts';

test.use({
  launchOptions: async ({ launchOptions }, provide) =>
    provide({ ...launchOptions, args: [...castArgs] }),
});

test('whoever follows at a desk of another branch hears and sees the guide, mutes, is remembered, and makes room for a wall', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const halls = [new ServedHall(), new ServedHall()] as const;
  const hub = await hubWithPower();
  try {
    for (const hall of halls) {
      await writeHeadsetHall(`${hall.dataDir}/exhibitions`);
      await hall.start();
    }
    const [main, branch] = halls;
    const small = { viewport: { width: 640, height: 480 } };
    const guide = await leadBranch(browser, halls, hub.endpoint, '头显试验厅');

    const page = await (await browser.newContext(small)).newPage();
    const visitor = new Visitor(page, branch);
    await visitor.enter('李秀英', '#/exhibition/headset-hall');
    const bar = page.locator('.follow-bar');
    const follow = async () => {
      await bar.getByRole('button', { name: '跟随讲解员' }).press('Enter');
      await expect(bar).toContainText('正跟随讲解员');
    };
    await follow();
    // Nothing to hear, nothing offered.
    await expect(receiver(page)).toHaveCount(0);

    const air = guide.getByRole('region', { name: '直播培训' });
    await air.getByRole('button', { name: '开始直播' }).click();
    const desk = page.getByRole('region', { name: '讲解员的声音和画面' });
    await expect(desk).toContainText('讲解员正在直播');
    await desk.getByRole('button', { name: '收听讲解员' }).press('Enter');
    await expectPlaying(page);
    await expect.poll(loudness(page)).toBeGreaterThan(0.01);
    await air.getByRole('button', { name: '摄像头', exact: true }).click();
    await expect.poll(async () => (await played(page)).width).toBeGreaterThan(0);

    // Muted and quieter, over a reading view too, and so again after following anew.
    const video = desk.locator('video');
    await desk.getByLabel('音量').fill('40');
    await expect(video).toHaveJSProperty('volume', 0.4);
    await page.evaluate(() => {
      location.hash = '#/exhibition/headset-hall/reading';
    });
    const reading = page.getByRole('dialog', { name: '一篇长文字' });
    await reading.getByRole('button', { name: '静音讲解员' }).press('Enter');
    await expect(video).toHaveJSProperty('muted', true);
    await reading.getByRole('button', { name: '回到展厅' }).press('Enter');
    await expect(desk).toContainText('您已把讲解员静音');
    await bar.getByRole('button', { name: '不再跟随' }).press('Enter');
    await expect(desk).toHaveCount(0);
    await follow();
    await expectPlaying(page);
    await expect(video).toHaveJSProperty('muted', true);
    await expect(video).toHaveJSProperty('volume', 0.4);
    await desk.getByRole('button', { name: '恢复声音' }).press('Enter');
    await expect(video).toHaveJSProperty('muted', false);

    // At the guide's own host nobody is offered what they hear in the room.
    const beside = await (await browser.newContext(small)).newPage();
    await new Visitor(beside, main).enter('张卫国', '#/exhibition/headset-hall');
    await beside.getByRole('button', { name: '跟随讲解员' }).press('Enter');
    await expect(beside.locator('.follow-bar')).toContainText('正跟随讲解员');
    await expect(receiver(beside)).toHaveCount(0);
    await beside.close();

    // Walls take all the places: the desk says so, and comes back when one is free.
    const wall = await openWall(browser, branch.address);
    await wall.evaluate(async (count) => {
      for (let index = 0; index < count; index += 1) {
        const address = new URL('api/live', document.baseURI.replace(/^http/, 'ws'));
        const id = crypto.randomUUID();
        address.search = new URLSearchParams({ role: 'projector', page: id }).toString();
        const socket = new WebSocket(address);
        const signal = { kind: 'listen', call: crypto.randomUUID() };
        await new Promise((resolve) => {
          socket.addEventListener('message', resolve, { once: true });
        });
        socket.send(JSON.stringify({ kind: 'signal', to: 'guide', data: JSON.stringify(signal) }));
      }
    }, mostListeners);
    await expect(desk).toContainText('收听的位置已满（全场最多 8 处');
    await wall.close();
    // Whoever is called and never connects loses the place.
    await expectPlaying(page);

    await air.getByRole('button', { name: '结束直播' }).click();
    await expect(desk).toHaveCount(0);
  } finally {
    await hub.dispose();
    for (const hall of halls) await hall.dispose();
  }
});

test('whoever follows in a headset of another branch hears the guide, silences and hears again from the menu', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const halls = [new ServedHall(), new ServedHall()] as const;
  const hub = await hubWithPower();
  try {
    for (const hall of halls) {
      await writeHeadsetHall(`${hall.dataDir}/exhibitions`);
      await hall.start();
    }
    const guide = await leadBranch(browser, halls, hub.endpoint, '头显试验厅');
    const page = await browser.newPage({ viewport: { width: 480, height: 240 } });
    const headset = await EmulatedHeadset.plugIn(page, 'pico4');
    await new Visitor(page, halls[1]).enter('李秀英', '#/exhibition/headset-hall');
    await page.getByRole('button', { name: '跟随讲解员' }).press('Enter');
    await headset.putOn();
    await headset.press('walk');
    await expect.poll(() => headset.title()).toBe('');
    const choose = async (id: string) => {
      await headset.press('menu');
      await headset.press(id);
      await expect.poll(() => headset.title()).toBe('');
    };
    const air = guide.getByRole('region', { name: '直播培训' });
    await air.getByRole('button', { name: '开始直播' }).click();
    const caption = async () => (await headset.figures()).caption;
    await expect.poll(caption).toContain('打开菜单可以收听');
    await choose('hear');
    await expectPlaying(page);
    await expect.poll(loudness(page)).toBeGreaterThan(0.01);
    expect(await caption()).not.toContain('收听');
    const video = receiver(page).locator('video');
    await choose('silence');
    await expect(video).toHaveJSProperty('muted', true);
    await choose('hear');
    await expect(video).toHaveJSProperty('muted', false);
    await air.getByRole('button', { name: '结束直播' }).click();
    await expect(receiver(page)).toHaveCount(0);
    expect(await headset.isWorn()).toBe(true);
    await headset.takeOff();
  } finally {
    await hub.dispose();
    for (const hall of halls) await hall.dispose();
  }
});
