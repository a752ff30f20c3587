import { expect, type Page } from '@playwright/test';
import { ServedHall, shared, test } from './served-hall.ts';
import { setStaffPin } from './staff-pin.ts';

/** Milliseconds: a hall on two cores without a GPU takes its time. */
const patience = 90_000;
const small = { width: 640, height: 360 };

async function setUp(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/settings`);
  await setStaffPin(page);
  await expect(page.locator('.share-address')).toBeVisible();
}

/** Pairs a phone by the code in its address, let in at the host. */
async function pairPhone(screen: Page, phone: Page, lan: string): Promise<void> {
  await screen.getByRole('button', { name: '显示配对码' }).click();
  const code = await screen.locator('.share-digits').textContent();
  await phone.goto(`${lan}#/pair/${code}`);
  await phone.getByLabel('设备名称').fill('一号头显');
  await phone.getByRole('button', { name: '配对', exact: true }).click();
  await screen.getByRole('button', { name: '允许 一号头显' }).click();
}

test('one visitor after another: a number, a call, a pause, the end, and nothing left behind', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const hall = new ServedHall(shared);
  try {
    await hall.start();
    await expect.poll(() => hall.lanAddress).not.toBe('');
    const screen = await browser.newPage({ viewport: small });
    await setUp(screen, hall.address);
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: small,
    });
    const phone = await context.newPage();
    await pairPhone(screen, phone, hall.lanAddress);
    await expect(phone.getByRole('heading', { name: '请选您的号码' })).toBeVisible();

    await screen.getByRole('button', { name: /^看板/ }).click();
    const card = screen.locator('.board-card');
    await expect(card).toContainText('等候室');
    await screen.getByRole('button', { name: '给访客发号' }).click();
    await expect(screen.locator('.board-number')).toHaveText('1 号');
    await phone.getByRole('button', { name: '1 号' }).click();
    await expect(screen.locator('.board-number')).toHaveCount(0);
    await phone.getByRole('button', { name: '我知道了，开始参观' }).click();
    // This visitor's own way of showing things.
    await phone.getByRole('button', { name: 'English' }).click();
    await phone.getByRole('button', { name: /^Begin/ }).click();
    await expect(phone.locator('html')).toHaveAttribute('data-hall', 'ready', {
      timeout: patience,
    });
    await expect(card).toContainText('1 号');
    await expect(card).toContainText('黎平');

    const called = screen.getByLabel('展品', { exact: true });
    const exhibit = await called.inputValue();
    await screen.getByRole('button', { name: '请全体到这件展品' }).click();
    await expect(screen.getByText('已告诉 1 台。')).toBeVisible();
    await expect(phone).toHaveURL(new RegExp(`/${exhibit}$`));
    await screen.getByRole('button', { name: '全体暂停' }).click();
    await expect(phone.getByRole('alert')).toContainText('One moment');
    await expect(card).toContainText('已暂停');
    await screen.getByRole('button', { name: '继续 一号头显' }).click();
    await expect(phone.getByRole('alert')).toHaveCount(0);

    await screen.getByRole('button', { name: '结束 一号头显' }).click();
    await expect(phone.getByRole('heading', { name: '请选您的号码' })).toBeVisible();
    await expect(card).toContainText('等候室');
    const left = await phone.evaluate(() => [location.hash, localStorage.length]);
    expect(left).toEqual(['#/', 0]);
    await phone.getByRole('button', { name: /访客参观/ }).click();
    await expect(phone.getByRole('heading', { name: '参观之前，请看一看' })).toBeVisible();
  } finally {
    await hall.dispose();
  }
});
