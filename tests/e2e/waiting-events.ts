import type { Page } from '@playwright/test';

/** Events that this page keeps until the host has them. */
export function waitingEvents(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('xunzhan-events');
        opening.onerror = () => reject(new Error('no events are kept'));
        opening.onsuccess = () => {
          const counting = opening.result.transaction('waiting').objectStore('waiting').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
