import { isCallReply, offlineError, valueOfReply } from '../host-client/reply.ts';

/**
 * Shows the room's pass at the door; the host then sets the cookie. Throws a `XunzhanError`:
 * `room/pass-over`, `device/too-fast` or `offline`.
 */
export async function enterRoom(pass: string): Promise<void> {
  let reply: unknown;
  try {
    const response = await fetch(new URL('api/room/enter', document.baseURI), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pass }),
    });
    reply = await response.json();
  } catch (cause) {
    throw offlineError(cause);
  }
  if (!isCallReply(reply)) throw offlineError();
  valueOfReply(reply);
}
