import { isCallReply, offlineError, valueOfReply } from '../host-client/reply.ts';

/** What the host gave a device that told the right code. */
export interface PairingTicket {
  request: string;
  secret: string;
}

/** Tells the host the code. Throws a `XunzhanError` `pairing/*`, `device/too-fast` or `offline`. */
export async function askToPair(code: string, name: string): Promise<PairingTicket> {
  const value = await post('ask', { code, name });
  if (
    typeof value === 'object' &&
    value !== null &&
    'request' in value &&
    'secret' in value &&
    typeof value.request === 'string' &&
    typeof value.secret === 'string'
  )
    return { request: value.request, secret: value.secret };
  throw offlineError();
}

/** Whether somebody at the host has let this device in; the host then sets the cookie. */
export async function isLetIn(ticket: PairingTicket): Promise<boolean> {
  const value = await post('collect', ticket);
  return (
    typeof value === 'object' && value !== null && 'state' in value && value.state === 'paired'
  );
}

async function post(step: 'ask' | 'collect', body: unknown): Promise<unknown> {
  let reply: unknown;
  try {
    const response = await fetch(new URL(`api/pairing/${step}`, document.baseURI), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    reply = await response.json();
  } catch (cause) {
    throw offlineError(cause);
  }
  if (!isCallReply(reply)) throw offlineError();
  return valueOfReply(reply);
}

/** The code in an address such as a scanned QR code gives: `#/pair/123456`. */
export function codeInAddress(hash: string): string {
  return /^#\/pair\/(\d{6})$/.exec(hash)?.[1] ?? '';
}
