import { expect, type Page } from '@playwright/test';
import { setStaffPin } from './staff-pin.ts';

/** Sets the PIN of a new host on the guide's page, and opens the activity room of an exhibition. */
export async function openRoom(page: Page, address: string, title: string): Promise<void> {
  await page.goto(`${address}#/guide`);
  await setStaffPin(page);
  const row = page.locator('.stack .row').filter({ hasText: title }).first();
  await row.getByRole('button', { name: '打开活动室' }).click();
  await expect(page.getByRole('button', { name: '打开投影窗口' })).toBeVisible({ timeout: 60_000 });
}
