import { randomUUID } from 'node:crypto';
import type { HostEvent } from '#model/host-api/events.ts';
import type { LiveMessage } from '#model/live/live-messages.ts';
import type { RoomMessage } from '#model/live/room-messages.ts';
import type { Session } from '../api/session.ts';
import type { MemberFacts } from './members.ts';
import { connect, type RoomConnection } from './room-connection.ts';
import type { RoomDesk } from './room-desk.ts';
import { roomError } from './room-errors.ts';

/** Connections of the live room over the host API's own calls and events, as desktop windows use it. */
export class BridgedLines {
  readonly #desk: RoomDesk;
  readonly #now: () => number;
  readonly #emit: (event: HostEvent, only: Session) => void;
  readonly #lines = new Map<string, { session: Session; connection: RoomConnection }>();

  constructor(desk: RoomDesk, now: () => number, emit: (event: HostEvent, only: Session) => void) {
    this.#desk = desk;
    this.#now = now;
    this.#emit = emit;
  }

  enter(session: Session, facts: MemberFacts): string {
    const live = this.#desk.live();
    if (!live) throw roomError('room/not-open');
    const line = randomUUID();
    const early: HostEvent[] = [];
    // The page knows its line only after the call has been answered.
    let tell = (event: HostEvent): void => {
      early.push(event);
    };
    const connection = connect(
      this.#desk,
      live,
      facts,
      {
        say: (text) => {
          const message: RoomMessage = JSON.parse(text);
          tell({ name: 'room.told', data: { line, message } });
        },
        backlog: () => 0,
        close: (code) => {
          this.#lines.delete(line);
          tell({ name: 'room.told', data: { line, ended: code } });
        },
      },
      this.#now,
    );
    this.#lines.set(line, { session, connection });
    session.onEnd(() => this.#drop(line));
    setImmediate(() => {
      tell = (event) => this.#emit(event, session);
      early.forEach(tell);
    });
    return line;
  }

  say(session: Session, line: string, message: LiveMessage): void {
    this.#find(session, line).receive(message);
  }

  leave(session: Session, line: string): void {
    this.#find(session, line);
    this.#drop(line);
  }

  #drop(line: string): void {
    this.#lines.get(line)?.connection.left();
    this.#lines.delete(line);
  }

  #find(session: Session, line: string): RoomConnection {
    const known = this.#lines.get(line);
    if (!known || known.session !== session) throw roomError('room/line-unknown');
    return known.connection;
  }
}
