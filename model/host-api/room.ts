import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { languageSchema, type LocalText } from '../language.ts';
import { liveMessageSchema, participantSchema } from '../live/live-messages.ts';
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

/** The way in for phones, to show on the projector. */
export interface RoomPass {
  address: string;
  /** The address as a QR code: rows of `0` (light) and `1` (dark), without a margin. */
  qr: string[];
  /** Ask again before then, milliseconds since 1970. */
  until: number;
  /** Encrypted, so that people may be entered by name. */
  named: boolean;
}

/** One event that this host remembers. */
export interface RoomSummary {
  room: string;
  title: LocalText;
  /** ISO 8601. */
  openedAt: string;
  closedAt: string | null;
}

/** What came of an event; kept on this host. */
export interface RoomResults extends RoomSummary {
  people: RoomAttendance[];
  questions: { round: number; prompt: LocalText; answered: number; right: number }[];
}

interface RoomAttendance {
  participant: string;
  number: number;
  /** Of those who were entered by name. */
  name: string | null;
  team: string | null;
  checkedInAt: string | null;
  /** From check-in to leaving, or to the end. */
  seconds: number | null;
  /** Right or wrong by round; nothing where there is no answer. */
  answers: Record<number, boolean>;
}

/** What one person sees of their own. */
export interface OwnAttendance {
  room: string;
  title: LocalText;
  checkedInAt: string;
  seconds: number;
  answered: number;
  right: number;
}

const room = z.uuid();
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
  /**
   * Ends the room for everybody; what was recorded stays. This and what is done in an open room below is
   * for staff, and for a session that has led in this room since it told the PIN.
   */
  'room.close': method<RoomStatus>()({ access: 'visitor', input: z.object({}) }),
  /** For a page that leads: what it needs to lead the same room again after the host was started anew. */
  'room.lead-key': method<{ room: string; key: string }>()({
    access: 'visitor',
    input: z.object({}),
  }),
  /** Leads again by that key, without the PIN; `staff/locked` for any other. It gives no other rights of staff. */
  'room.lead-again': method<null>()({
    access: 'visitor',
    input: z.object({ key: z.string().check(z.regex(/^[\w-]{43}$/)) }),
  }),
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
  /** @see RoomPass; `room/no-way-in` says what is missing. */
  'room.pass': method<RoomPass>()({ access: 'visitor', input: z.object({}) }),
  /** Plain HTTP for phones, without names; for this event only. */
  'room.allow-plain': method<null>()({
    access: 'visitor',
    input: z.object({ allowed: z.boolean() }),
  }),
  /**
   * Enters somebody by name: one who is known here, with or without a phone in the room, or whoever asked
   * from a phone (then `person` may be left out, and is made from the name they gave).
   */
  'room.check-in': method<{ participant: string; person: string }>()({
    access: 'visitor',
    input: z.object({
      participant: z.optional(participantSchema),
      person: z.optional(z.uuid()),
      showName: z.optional(z.boolean()),
    }),
  }),
  /** Somebody goes early: their time ends now. */
  'room.check-out': method<null>()({
    access: 'visitor',
    input: z.object({ participant: participantSchema }),
  }),
  /** Events that this host remembers, the newest first. */
  'room.list': method<RoomSummary[]>()({ access: 'staff', input: z.object({}) }),
  'room.results': method<RoomResults>()({ access: 'staff', input: z.object({ room }) }),
  /** Attendance and results as a file: CSV for spreadsheets (UTF-8 with BOM), or PDF to print. */
  'room.export': method<{ fileName: string; mime: string; base64: string }>()({
    access: 'staff',
    input: z.object({ room, format: z.enum(['csv', 'pdf']), language: languageSchema }),
  }),
  /** Forgets an event; the statements of its people stay theirs. */
  'room.remove': method<null>()({ access: 'staff', input: z.object({ room }) }),
  'room.own': method<OwnAttendance[]>()({
    access: 'visitor',
    input: z.object({ person: z.uuid() }),
  }),
  'room.leave': method<null>()({ access: 'visitor', input: z.object({ line }) }),
};

/** What a phone that read the room's pass sends to `/api/room/enter`. */
export const roomPassSchema = z.object({ pass: z.string().check(z.regex(/^[\w-]{8,40}$/)) });
