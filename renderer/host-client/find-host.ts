import type { Bridge, HostClient } from '#model/host-api/client.ts';
import { createBridgeClient } from './bridge-client.ts';
import { createHttpClient } from './http-client.ts';

declare global {
  interface Window {
    /** Only in the desktop program. */
    xunzhan?: Bridge;
  }
}

/** The host that this page belongs to: the desktop program, else the server that sent the page. */
export function findHost(): HostClient {
  return window.xunzhan ? createBridgeClient(window.xunzhan) : createHttpClient(document.baseURI);
}
