import { expect, test } from '@playwright/test';
import { writeHeadsetHall } from '../fixtures/headset-hall.ts';
import {
  castArgs,
  expectPlaying,
  goOnAir,
  listen,
  loudness,
  muteAndBack,
  openWall,
  receiver,
  showPictures,
} from './cast-wall.ts';
import { openRoom } from './guide.ts';
import { ServedHall } from './served-hall.ts';
import { hubWithPower, joinAt, nameHub } from './two-branches.ts';

test.use({
  launchOptions: async ({ launchOptions }, provide) =>
    provide({ ...launchOptions, args: [...castArgs] }),
});

test('voice and picture reach a branch at another host over the hub, outlast its fall, and come anew after it', async ({
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
    const context = await browser.newContext({ viewport: { width: 960, height: 540 } });
    const guide = await context.newPage();
    await openRoom(guide, main.address, '头显试验厅');
    await nameHub(guide, hub.endpoint);
    await guide.reload();
    const lines = guide.getByRole('region', { name: '连线其他支部' });
    await lines.getByRole('button', { name: '开始连线' }).click();
    const code = await lines.getByLabel('连线码').textContent();
    const branchGuide = await joinAt(browser, branch, hub.endpoint, code ?? '');
    await expect(lines.getByText('二支部')).toBeVisible();

    const wall = await openWall(browser, branch.address);
    const caption = wall.locator('.audience-caption');
    const next = guide.getByRole('button', { name: '下一点' });
    const atStep = (step: number) =>
      expect(guide.getByText(new RegExp(`^第 ${step} 点`))).toBeVisible();

    const desk = guide.getByRole('region', { name: '直播培训' });
    await goOnAir(desk, wall);
    await showPictures(desk, wall);
    await muteAndBack(desk, wall);
    await next.click();
    await atStep(1);
    await expect(caption).toHaveText('一篇长文字');

    // Headquarters loses its power: both say so, and the voice goes on from page to page.
    await hub.cut();
    for (const page of [guide, branchGuide])
      await expect(page.getByText(/与总部服务器的连线中断/)).toBeVisible({ timeout: 60_000 });
    await expectPlaying(wall);
    await expect.poll(loudness(wall)).toBeGreaterThan(0.01);
    await next.click();
    await atStep(2);
    await desk.getByRole('button', { name: '不传画面' }).click();
    await expect(caption).toHaveText('一篇长文字');

    // Back: the step that was missed, and what is sent now.
    await hub.restore();
    await expect(guide.getByText(/与总部服务器的连线中断/)).toHaveCount(0, { timeout: 90_000 });
    await expect(caption).toHaveText('侧厅的说明', { timeout: 90_000 });
    await expect(wall.locator('.cast-picture')).toHaveCount(0);
    await expectPlaying(wall);
    await expect.poll(loudness(wall)).toBeGreaterThan(0.01);

    // A wall that is opened anew while the hub is away says what it waits for, and then hears.
    await hub.cut();
    await expect(branchGuide.getByText(/与总部服务器的连线中断/)).toBeVisible({ timeout: 60_000 });
    await wall.reload();
    await expect(caption).toBeVisible({ timeout: 90_000 });
    await listen(wall);
    await expect(receiver(wall).getByText(/^暂时联系不上讲解员/)).toBeAttached();
    await hub.restore();
    await expectPlaying(wall);
    await expect.poll(loudness(wall)).toBeGreaterThan(0.01);
    await expect(desk.getByText(/直播中 · 1 处在收听/)).toBeVisible();

    // The guide's page falls: the wall asks on, and hears once the guide is on air again.
    await guide.reload();
    await expect(receiver(wall)).not.toHaveAttribute('data-phase', 'hearing', { timeout: 60_000 });
    await desk.getByRole('button', { name: '开始直播' }).click();
    await expectPlaying(wall);
    await expect.poll(loudness(wall)).toBeGreaterThan(0.01);
    await desk.getByRole('button', { name: '结束直播' }).click();
    await expect(receiver(wall)).toHaveAttribute('data-phase', 'waiting');
    await expect(receiver(wall).getByText(/^讲解员还没有开始直播/)).toBeAttached();
  } finally {
    await hub.dispose();
    for (const hall of halls) await hall.dispose();
  }
});
