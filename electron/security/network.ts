import type { Session } from 'electron';
import { isAppUrl } from './app-origin.ts';

/** Whether a page may fetch from an address: our own files, and what the page made itself. */
function isLocal(address: string): boolean {
  return isAppUrl(address) || address.startsWith('blob:app://') || address.startsWith('data:');
}

/**
 * Stops every request to another host before it leaves the machine, also those that no content
 * security policy covers.
 */
export function guardNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }));
}
