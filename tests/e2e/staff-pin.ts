import type { Page } from '@playwright/test';

/** Sets the staff PIN of a new host, on a page that asks for one. */
export async function setStaffPin(page: Page, pin = '135790'): Promise<void> {
  await page.getByLabel('管理密码').first().fill(pin);
  await page.getByLabel('再输入一次').fill(pin);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '我已抄好，继续' }).click();
}
