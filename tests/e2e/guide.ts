import { expect, type Page } from '@playwright/test';

const pin = '135790';

/** Sets the PIN of a new host on the guide's page, and opens the activity room of an exhibition. */
export async function openRoom(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`${address}#/guide`);
  await page.getByLabel('管理密码').first().fill(pin);
  await page.getByLabel('再输入一次').fill(pin);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '我已抄好，继续' }).click();
  const row = page.locator('.stack .row').filter({ hasText: title }).first();
  await row.getByRole('button', { name: '打开活动室' }).click();
  await expect(page.getByRole('button', { name: '打开投影窗口' })).toBeVisible({ timeout: 60_000 });
}
