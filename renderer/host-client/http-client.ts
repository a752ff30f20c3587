import type { HostClient } from '#model/host-api/client.ts';
import type { MethodInput, MethodName, MethodOutput } from '#model/host-api/methods.ts';
import { setOnline } from './connection.ts';
import { createListeners } from './event-listeners.ts';
import { openEventSocket } from './event-socket.ts';
import { isCallReply, offlineError, valueOfReply } from './reply.ts';

/** Browsers refuse keepalive bodies above 64 KiB, all of a page's together. */
const keepaliveLimit = 16_000;

/**
 * The host over HTTP and WebSocket.
 *
 * @param base address of the page's folder, with a trailing slash
 */
export function createHttpClient(base: string): HostClient {
  const listeners = createListeners();
  openEventSocket(new URL('api/events', base), listeners.tell);
  return {
    async call<Name extends MethodName>(name: Name, input: MethodInput<Name>) {
      // The host's method map types both ends.
      return valueOfReply(
        await post(new URL(`api/call/${name}`, base), input),
      ) as MethodOutput<Name>;
    },
    on: listeners.on,
  };
}

async function post(address: URL, input: unknown) {
  const body = JSON.stringify(input);
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    // So that what is sent while the page closes still arrives.
    keepalive: body.length < keepaliveLimit,
  }).catch((cause: unknown) => {
    setOnline(false);
    throw offlineError(cause);
  });
  const reply: unknown = await response.json().catch(() => undefined);
  if (!isCallReply(reply)) {
    setOnline(false);
    throw offlineError(new Error(`status ${response.status}`));
  }
  setOnline(true);
  return reply;
}
