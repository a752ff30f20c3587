import type { FastifyInstance } from 'fastify';
import { roomPassSchema } from '#model/host-api/room.ts';
import { answerCall, refuseCall } from '../lan/answer-call.ts';
import { lanError } from '../lan/lan-errors.ts';
import { rateLimit } from '../lan/rate-limit.ts';
import { roomCookie, roomToken } from './room-cookie.ts';
import type { RoomDesk } from './room-desk.ts';
import { roomError } from './room-errors.ts';

export interface RoomPassOptions {
  room: RoomDesk;
  /** The cookie is sent over TLS only. */
  secure: boolean;
  now: () => number;
}

/** A pass that was read from the projector; the token goes into the cookie alone. */
export function serveRoomPass(
  app: FastifyInstance,
  url: string,
  bodyLimit: number,
  { room, secure, now }: RoomPassOptions,
): void {
  // A whole hall may come from one address where its Wi-Fi translates addresses.
  const mayAsk = rateLimit({ burst: 400, perSecond: 5 }, now);
  app.post(url, { bodyLimit }, async (request, reply) => {
    if (!mayAsk(request.ip)) return refuseCall(reply, 429, lanError('device/too-fast'));
    return answerCall(reply, roomPassSchema, request.body, async ({ pass }) => {
      const known = roomToken(request.headers.cookie);
      if (known !== undefined && room.phone(known, false)) return null;
      const token = await room.admit(pass);
      if (token === undefined) throw roomError('room/pass-over');
      reply.header('set-cookie', roomCookie(token, secure));
      return null;
    });
  });
}
