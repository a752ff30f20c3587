import type { Session } from 'electron';
import { isAppUrl } from './app-origin.ts';

/**
 * What our pages need: full screen for the projector, the pointer while walking. Everything else
 * (camera, microphone, position, notifications, USB, clipboard reading …) is denied to everyone.
 */
const GRANTED: ReadonlySet<string> = new Set(['fullscreen', 'pointerLock']);

/** Whether a permission is given to a page; denied unless both are known. */
function mayHave(permission: string, requester: string): boolean {
  return GRANTED.has(permission) && isAppUrl(requester);
}

/** Answers every request and every check for a permission, and refuses devices. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(details.isMainFrame && mayHave(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) => details.isMainFrame && mayHave(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
}
