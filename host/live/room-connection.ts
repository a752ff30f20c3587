import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { closeCodes } from '#model/live/limits.ts';
import { liveMessageSchema, type LiveMessage } from '#model/live/live-messages.ts';
import { rateLimit } from '../lan/rate-limit.ts';
import type { Line } from './line.ts';
import { isCounted, type Member, type MemberFacts } from './members.ts';
import type { LiveRoom } from './room.ts';
import type { RoomDesk } from './room-desk.ts';

/** Messages at once, and then a second. Poses come at 20 a second; a page that sets up voice sends many at once. */
const limits = {
  guide: { burst: 200, perSecond: 60 },
  others: { burst: 80, perSecond: 10 },
};

/** One participant's connection with the open room, whatever carries it. */
export interface RoomConnection {
  /** What came, as JSON; anything that is no honest message ends the connection. */
  hear: (text: string) => void;
  /** A message that was checked already. */
  receive: (message: LiveMessage) => void;
  left: () => void;
}

/** Connects a participant; they are told everything at once. */
export function connect(
  desk: RoomDesk,
  live: LiveRoom,
  facts: MemberFacts,
  line: Line,
  now: () => number,
): RoomConnection {
  const member: Member = live.enter(facts, line);
  const mayTalk = rateLimit(member.role === 'guide' ? limits.guide : limits.others, now);
  const key = randomUUID();
  if (isCounted(member.role))
    void desk.keep(live, member).catch((error: unknown) => console.error('room:', error));
  let cut = false;
  const receive = (message: LiveMessage) => {
    if (cut) return;
    if (mayTalk(key) && live.receive(member, message)) return;
    cut = true;
    live.leave(member.id, line);
    line.close(closeCodes.cut);
  };
  return {
    receive,
    hear: (text) => {
      const message = z.safeParse(liveMessageSchema, parsed(text));
      if (message.success) return receive(message.data);
      cut = true;
      live.leave(member.id, line);
      line.close(closeCodes.cut);
    },
    left: () => live.leave(member.id, line),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
