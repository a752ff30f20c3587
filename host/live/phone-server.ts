import { bareApp } from '../lan/bare-app.ts';
import { servePage } from '../lan/serve-page.ts';
import { serveUpgrades } from '../http/upgrades.ts';
import type { LiveSockets } from './live-sockets.ts';
import { phoneRoutes } from './phone-routes.ts';
import { roomToken } from './room-cookie.ts';
import type { RoomDesk } from './room-desk.ts';
import { serveRoomPass } from './serve-room-pass.ts';

/** A door's body holds a pass and nothing else, bytes. */
const PASS_BODY = 1024;

export interface PhoneServerOptions {
  pageDir: string;
  room: RoomDesk;
  live: LiveSockets;
  /** IPv4 of the network that is shared on. */
  address: string;
  /** 0 chooses a free one. */
  port: number;
  now: () => number;
}

/** Plain HTTP for phones that can't trust the host's certificate: exactly `phoneRoutes`, nobody has a name. */
export async function startPhoneServer(
  options: PhoneServerOptions,
): Promise<{ base: string; close: () => Promise<void> }> {
  const { pageDir, room, live, address, now } = options;
  let port = options.port;
  const host = () => `${address}:${port}`;
  const app = bareApp({ hosts: () => [host()], now });
  for (const { method, url } of phoneRoutes) {
    if (method === 'GET') servePage(app, url, pageDir);
    else if (method === 'POST') serveRoomPass(app, url, PASS_BODY, { room, secure: false, now });
  }
  serveUpgrades(app.server, {
    '/api/live': live.serve(({ headers }) => {
      const own = headers.host === host() && headers.origin?.toLowerCase() === `http://${host()}`;
      const token = own ? roomToken(headers.cookie) : undefined;
      return token === undefined ? undefined : room.phone(token, false);
    }),
  });
  await app.listen({ host: address, port });
  const bound = app.server.address();
  if (bound !== null && typeof bound === 'object') port = bound.port;
  return { base: `http://${host()}/`, close: () => app.close() };
}
