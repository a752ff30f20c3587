import type { AskedRole } from './room-line.ts';

const keyOf = (role: AskedRole) => `xunzhan-room-page-${role}`;

/**
 * The same for this tab after it was loaded again, so that the room knows who comes back. One for each role: a window
 * opened from the console begins with a copy of the console's memory.
 */
export function pageId(role: AskedRole): string {
  const known = sessionStorage.getItem(keyOf(role));
  if (known) return known;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem(keyOf(role), fresh);
  return fresh;
}

/** Whoever uses this tab next is somebody else. */
export function forgetPageId(role: AskedRole): void {
  sessionStorage.removeItem(keyOf(role));
}
