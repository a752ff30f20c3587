import type { WebContents, WebFrameMain } from 'electron';
import { isAppUrl } from './app-origin.ts';

/** The part of an IPC event that says who sent it. */
export interface Sender {
  sender: Pick<WebContents, 'id'>;
  senderFrame: Pick<WebFrameMain, 'url' | 'parent'> | null;
}

/**
 * Whether a call comes from the main frame of one of our own windows while it shows one of our own
 * pages. A frame inside the page, a window that we did not open, and a page that has gone meanwhile
 * are all refused.
 *
 * @param ownContents the ids of the contents of the windows that are open now
 */
export function isTrustedSender(event: Sender, ownContents: ReadonlySet<number>): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    ownContents.has(event.sender.id) &&
    frame.parent === null &&
    isAppUrl(frame.url)
  );
}
