import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { liveMessageSchema } from '../live/live-messages.ts';
import { method } from './method.ts';

/** The activity room of this host; there is at most one. */
export type RoomStatus =
  | { open: false }
  | {
      open: true;
      room: string;
      exhibition: string;
      /** ISO 8601. */
      openedAt: string;
      /** Here now, branches' own participants included. */
      people: number;
    };

const line = z.uuid();

/** What a screen of the host's own asks to be; in the address of its WebSocket: `/api/live?role=…&page=…`. */
export const askedRoleSchema = z.object({
  role: z.enum(['guide', 'projector', 'follower']),
  /** Made by the page, so that it is the same participant after a reconnection. */
  page: z.uuid(),
});

export const roomMethods = {
  'room.status': method<RoomStatus>()({ access: 'visitor', device: true, input: z.object({}) }),
  /** Opens the room for one exhibition; `room/open-already` while there is one. */
  'room.open': method<RoomStatus>()({
    access: 'staff',
    input: z.object({ exhibition: idSchema }),
  }),
  /** Ends the room for everybody; what was recorded stays. */
  'room.close': method<RoomStatus>()({ access: 'staff', input: z.object({}) }),
  /**
   * Takes part without a WebSocket, as the desktop program's windows do: what the room tells comes as
   * events `room.told` with this line. `guide` needs the staff PIN once.
   */
  'room.enter': method<{ line: string }>()({
    access: 'visitor',
    input: askedRoleSchema,
  }),
  'room.say': method<null>()({
    access: 'visitor',
    input: z.object({ line, message: liveMessageSchema }),
  }),
  'room.leave': method<null>()({ access: 'visitor', input: z.object({ line }) }),
};

/** What a phone that read the room's pass sends to `/api/room/enter`. */
export const roomPassSchema = z.object({ pass: z.string().check(z.regex(/^[\w-]{8,40}$/)) });
