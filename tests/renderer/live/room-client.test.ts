import { closeCodes } from '#model/live/limits.ts';
import type { RoomMessage } from '#model/live/room-messages.ts';
import { joinRoom } from '#renderer/live/room-client.ts';
import type { OpenRoomLine } from '#renderer/live/room-line.ts';
import { expect, test, vi } from 'vitest';
import { follower, roomSnapshot } from '../room-fixtures.ts';

/** Lines as they are opened, each with its ways to tell and to end. */
function lines() {
  const opened: { tell: (message: RoomMessage) => void; end: (code: number) => void }[] = [];
  const open: OpenRoomLine = (_role, _page, { onMessage, onEnd }) => {
    opened.push({ tell: onMessage, end: onEnd });
    return { say: () => undefined, close: () => undefined };
  };
  return { opened, open };
}
const snapshot: RoomMessage = { kind: 'snapshot', snapshot: roomSnapshot(), you: follower() };

test('whoever gets leave anew after the room refused them is back, and what was shown stays meanwhile', async () => {
  const { opened, open } = lines();
  const askAgain = vi.fn(() => Promise.resolve(true));
  const room = joinRoom(open, 'guide', askAgain);
  opened[0]?.tell(snapshot);
  opened[0]?.end(closeCodes.refused);
  expect(room.view.getState()).toMatchObject({ connection: 'lost', scene: { room: 'room' } });
  await vi.waitFor(() => expect(opened).toHaveLength(2));
  opened[1]?.tell(snapshot);
  expect(room.view.getState().connection).toBe('there');
  room.close();
});

test('asks once: a room that refuses all the same has refused', async () => {
  const { opened, open } = lines();
  const askAgain = vi.fn(() => Promise.resolve(true));
  const room = joinRoom(open, 'guide', askAgain);
  opened[0]?.end(closeCodes.refused);
  await vi.waitFor(() => expect(opened).toHaveLength(2));
  opened[1]?.end(closeCodes.refused);
  expect(room.view.getState().connection).toBe('refused');
  expect(askAgain).toHaveBeenCalledTimes(1);
  room.close();
});

test('without leave it stays refused', async () => {
  const { opened, open } = lines();
  const room = joinRoom(open, 'follower');
  opened[0]?.end(closeCodes.refused);
  await vi.waitFor(() => expect(room.view.getState().connection).toBe('refused'));
  expect(opened).toHaveLength(1);
  room.close();
});
