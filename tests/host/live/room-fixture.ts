import { vi } from 'vitest';
import { LiveRoom } from '#host/live/room.ts';
import type { RoomTools } from '#host/live/room-tools.ts';
import type { MemberFacts } from '#host/live/members.ts';
import { roomContent } from '#host/live/room-content.ts';
import { firstState, type RoomState } from '#host/live/room-state.ts';
import type { LiveMessage } from '#model/live/live-messages.ts';
import type { RoomMessage, RoomRole } from '#model/live/room-messages.ts';
import { smallHall } from '../small-hall.ts';

/** A room without sockets and disk, and its guide. */
export function liveRoom(tools: Partial<RoomTools> = {}) {
  vi.useFakeTimers();
  const states: RoomState[] = [];
  const room = new LiveRoom(
    {
      id: 'room',
      exhibition: 'small-hall',
      content: roomContent(smallHall),
      state: firstState(),
      rounds: new Map(),
    },
    {
      now: () => Date.now(),
      keepState: (state) => states.push(state),
      keepRound: () => undefined,
      keepAnswer: () => Promise.resolve(),
      keepRemark: () => undefined,
      keepTeam: () => undefined,
      ...tools,
    },
  );
  return { room, states, guide: guest(room, 'guide', 'guide') };
}

/** Somebody in the room, with all they were told. */
export function guest(
  room: LiveRoom,
  id: string,
  role: RoomRole = 'phone',
  facts: Partial<MemberFacts> = {},
) {
  const told: RoomMessage[] = [];
  const ended: number[] = [];
  const line = {
    say: (text: string) => void told.push(JSON.parse(text)),
    backlog: () => 0,
    close: (code: number) => void ended.push(code),
  };
  const member = room.enter(
    { id, role, name: null, trusted: true, team: null, person: null, showName: false, ...facts },
    line,
  );
  return {
    member,
    ended,
    told,
    say: (message: LiveMessage) => room.receive(member, message),
    leave: () => room.leave(id, line),
    heard: <Kind extends RoomMessage['kind']>(kind: Kind) =>
      told.filter((message): message is Extract<RoomMessage, { kind: Kind }> => {
        return message.kind === kind;
      }),
  };
}
