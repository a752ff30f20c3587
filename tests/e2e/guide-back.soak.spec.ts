import { expect } from '@playwright/test';
import { castArgs, expectPlaying, listen, openWall } from './cast-wall.ts';
import { openRoom } from './guide.ts';
import { test } from './headset-hall-test.ts';

test.use({
  launchOptions: async ({ launchOptions }, provide) =>
    provide({ ...launchOptions, args: [...castArgs] }),
});

test('the host loses its power during an event: the guide leads on without the PIN, the voice goes on, and nobody else may lead', async ({
  browser,
  hall,
}) => {
  test.setTimeout(300_000);
  const small = { viewport: { width: 640, height: 480 } };
  const guide = await (await browser.newContext(small)).newPage();
  await openRoom(guide, hall.address, '头显试验厅');
  const wall = await openWall(browser, hall.address);
  const caption = wall.locator('.audience-caption');
  const next = guide.getByRole('button', { name: '下一点' });
  await next.click();
  await expect(guide.getByText(/^第 1 点/)).toBeVisible();
  await guide.getByRole('button', { name: '开始直播' }).click();
  await listen(wall);
  await expectPlaying(wall);

  await hall.stop('SIGKILL');
  await expect(guide.getByText(/与主机的连接中断/)).toBeVisible({ timeout: 60_000 });
  await hall.start(Number(new URL(hall.address).port));
  await expect(guide.getByText(/与主机的连接中断/)).toHaveCount(0, { timeout: 90_000 });
  await expect(guide.getByText(/^第 1 点/)).toBeVisible();
  await expect(guide.getByLabel('管理密码')).toHaveCount(0);
  // Nobody went off the air for it.
  await expect(guide.getByText(/^直播中/)).toBeVisible();
  await expectPlaying(wall);
  await next.click();
  await expect(caption).toHaveText('侧厅的说明', { timeout: 90_000 });

  // Loaded again, too; and a page of somebody else asks for the PIN.
  await guide.reload();
  await expect(guide.getByText(/^第 2 点/)).toBeVisible({ timeout: 90_000 });
  const stranger = await (await browser.newContext(small)).newPage();
  await stranger.goto(`${hall.address}#/guide`);
  await expect(stranger.getByLabel('管理密码')).toBeVisible({ timeout: 60_000 });
});
