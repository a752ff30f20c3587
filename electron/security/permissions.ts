import type { Session } from 'electron';
import { isAppUrl, isGuidePage } from './app-origin.ts';

/**
 * What our pages need: full screen for the projector, the pointer while walking. Everything else
 * (position, notifications, USB, clipboard reading …) is denied to everyone.
 */
const GRANTED: ReadonlySet<string> = new Set(['fullscreen', 'pointerLock']);

/** What the guide's console has besides: microphone, camera and screen, for other branches and recordings. */
const GRANTED_TO_GUIDE: ReadonlySet<string> = new Set(['media', 'display-capture']);

/**
 * Whether a permission is given to a page; denied unless both are known.
 *
 * @param shown what the window that asks shows just now, with the part after `#`
 */
function mayHave(permission: string, requester: string, shown: string): boolean {
  if (!isAppUrl(requester)) return false;
  return GRANTED.has(permission) || (GRANTED_TO_GUIDE.has(permission) && isGuidePage(shown));
}

/** Answers every request and every check for a permission, and refuses devices. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(details.isMainFrame && mayHave(permission, details.requestingUrl, contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (contents, permission, origin, details) =>
      details.isMainFrame && mayHave(permission, origin, contents?.getURL() ?? ''),
  );
  session.setDevicePermissionHandler(() => false);
}
