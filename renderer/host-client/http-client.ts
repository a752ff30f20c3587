import type { HostClient } from '#model/host-api/client.ts';
import type { MethodInput, MethodName, MethodOutput } from '#model/host-api/methods.ts';
import { setOnline } from './connection.ts';
import { createListeners } from './event-listeners.ts';
import { openEventSocket, renewSession } from './event-socket.ts';
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
  openEventSocket(base, listeners.tell);
  return {
    async call<Name extends MethodName>(name: Name, input: MethodInput<Name>) {
      // The host's method map types both ends.
      return valueOfReply(await post(base, name, input)) as MethodOutput<Name>;
    },
    on: listeners.on,
  };
}

async function post(base: string, name: string, input: unknown) {
  const body = JSON.stringify(input);
  const send = () =>
    fetch(new URL(`api/call/${name}`, base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // So that what is sent while the page closes still arrives.
      keepalive: body.length < keepaliveLimit,
    });
  let response: Response;
  try {
    response = await send();
    if (response.status === 403) {
      // The host was started again and no longer knows this page.
      await renewSession(base);
      response = await send();
    }
  } catch (cause) {
    setOnline(false);
    throw offlineError(cause);
  }
  const reply: unknown = await response.json().catch(() => undefined);
  if (!isCallReply(reply)) {
    setOnline(false);
    throw offlineError(new Error(`status ${response.status}`));
  }
  setOnline(true);
  return reply;
}
