import { networkInterfaces } from 'node:os';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { ServedHall, shared, test } from './served-hall.ts';
import { setStaffPin } from './staff-pin.ts';

/** A host started with `--lan` on a loopback address. */
async function sharing(): Promise<{ hall: ServedHall; lan: string }> {
  const hall = new ServedHall(shared);
  await hall.start();
  await expect.poll(() => hall.lanAddress).not.toBe('');
  return { hall, lan: hall.lanAddress };
}

async function unlockSettings(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/settings`);
  await setStaffPin(page);
  await expect(page.getByRole('heading', { name: '分享给头显和手机' })).toBeVisible();
}

test('a phone pairs over HTTPS: code, name, let in at the host, visit, put out again', async ({
  browser,
}) => {
  const { hall, lan } = await sharing();
  const foreign: string[] = [];
  try {
    const screen = await browser.newPage();
    await unlockSettings(screen, hall.address);
    await expect(screen.locator('.share-address')).toHaveText(lan);
    await screen.getByRole('button', { name: '显示配对码' }).click();
    const code = await screen.locator('.share-digits').textContent();

    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const phone = await context.newPage();
    phone.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(lan) && !/^(blob|data):/.test(url)) foreign.push(url);
    });
    await phone.goto(`${lan}#/pair/${code}`);
    expect(await phone.evaluate(() => isSecureContext)).toBe(true);
    await expect(phone.getByLabel('六位配对码')).toHaveValue(code ?? '');
    await expectAccessible(phone, 'pairing');
    await phone.getByLabel('设备名称').fill('三楼手机');
    await phone.getByRole('button', { name: '配对', exact: true }).click();
    await expect(phone.getByRole('heading', { name: '请在主机上确认' })).toBeVisible();
    await screen.getByRole('button', { name: '允许 三楼手机' }).click();

    await expect(phone.getByRole('button', { name: /访客参观/ })).toBeVisible();
    await expect(phone.getByRole('button', { name: '新建参观者' })).toHaveCount(0);
    await expect(screen.getByText(/^在线/)).toBeVisible();
    await screen.getByRole('button', { name: '取消配对 三楼手机' }).click();
    await screen.getByRole('dialog').getByRole('button', { name: '取消配对' }).click();
    await expect(screen.getByText('还没有配对的设备。')).toBeVisible();
    await phone.reload();
    await expect(phone.getByRole('heading', { name: '与主机配对' })).toBeVisible();
    expect(foreign).toEqual([]);
  } finally {
    await hall.dispose();
  }
});

test('sharing is off by default, and starts on a network of this machine alone', async ({
  hall,
  page,
}) => {
  await unlockSettings(page, hall.address);
  const networks = Object.values(networkInterfaces())
    .flat()
    .filter((one) => one?.family === 'IPv4' && !/^(127|169\.254)\./.test(one.address));
  // The tests' own traffic stays on loopback: what is offered is looked at, not started.
  const section = page.locator('section.share');
  await expect(section.locator('input[type=radio]')).toHaveCount(networks.length);
  await expect(section.locator('.share-address')).toHaveCount(0);
  expect(hall.lanAddress).toBe('');
});
