import type { WebContents } from 'electron';
import { AUDIENCE_PAGE, isAppUrl, isGuidePage } from './app-origin.ts';

/**
 * Keeps a page where it is: no other site, no new window, no webview. Going from one of our own
 * pages to another (a reload) stays possible.
 *
 * @param onAudience the guide's console asks for the picture for the wall; the program opens that itself
 */
export function guardNavigation(contents: WebContents, onAudience: () => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (url === AUDIENCE_PAGE && isGuidePage(contents.getURL())) onAudience();
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
