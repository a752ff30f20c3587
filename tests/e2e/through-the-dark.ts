import type { Page } from '@playwright/test';

/**
 * For a page that is not open yet: its visitor is led through the dark, not on foot, and hears nothing. Pictures drawn
 * in software come slowly, and whoever walks with them.
 */
export async function leadThroughTheDark(
  page: Page,
  olderVisitors: boolean | null = null,
): Promise<void> {
  await page.addInitScript(
    (preferences) => localStorage.setItem('xunzhan-preferences', JSON.stringify(preferences)),
    { calm: true, sound: false, olderVisitors },
  );
}
