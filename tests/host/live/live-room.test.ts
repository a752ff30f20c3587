import { createLiveRoom } from '#host/live/live-room.ts';
import type { KeptAnswer } from '#host/live/live-room.ts';
import type { LiveMessage, RoomMessage } from '#model/live/messages.ts';
import { describe, expect, it } from 'vitest';

const ids = { guide: crypto.randomUUID(), a: crypto.randomUUID(), b: crypto.randomUUID() };

function setUp() {
  let clock = 0;
  const inbox = new Map<string, RoomMessage[]>(Object.values(ids).map((id) => [id, []]));
  const kept: KeptAnswer[] = [];
  const room = createLiveRoom(
    { exhibition: 'long-march-guizhou', tour: null, step: null, exhibit: null, screen: 'hall' },
    {
      now: () => clock,
      send: (to, message) => inbox.get(to)?.push(message),
      keepAnswer: (answer) => {
        kept.push(answer);
        return Promise.resolve();
      },
    },
  );
  room.join({ id: ids.guide, name: '讲解员', role: 'guide' });
  room.join({ id: ids.a, name: '一号', role: 'follower' });
  const got = (id: string, kind: RoomMessage['kind']) =>
    (inbox.get(id) ?? []).filter((message) => message.kind === kind);
  const say = (id: string, message: LiveMessage) => room.receive(id, message);
  return { room, got, say, kept, wait: (milliseconds: number) => (clock += milliseconds) };
}

const step: LiveMessage = { kind: 'step', tour: 'main', step: 'zunyi' };
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a live room', () => {
  it('tells a latecomer everything in one snapshot, and numbers what comes after', () => {
    const { room, got, say } = setUp();
    say(ids.guide, step);
    room.join({ id: ids.b, name: '二号', role: 'follower' });
    const [first] = got(ids.b, 'snapshot');
    expect(first).toMatchObject({
      snapshot: { tour: 'main', step: 'zunyi', number: 1 },
      you: ids.b,
    });
    say(ids.guide, { kind: 'exhibit', exhibit: 'table' });
    expect(got(ids.b, 'change')).toEqual([
      { kind: 'change', number: 2, change: { exhibit: 'table' } },
    ]);
  });

  it('refuses guide messages from followers and anything from strangers', () => {
    const { say, got } = setUp();
    expect(say(ids.a, step)).toBe(false);
    expect(say(crypto.randomUUID(), { kind: 'heartbeat' })).toBe(false);
    expect(got(ids.guide, 'change')).toEqual([]);
  });

  it('passes on at most 20 poses a second, and remembers the latest for those who join', () => {
    const { room, say, got, wait } = setUp();
    for (let index = 0; index < 100; index++) {
      wait(10);
      say(ids.guide, { kind: 'pose', pose: [index, 0, 0, 0] });
    }
    expect(got(ids.a, 'pose').length).toBeLessThanOrEqual(21);
    expect(got(ids.a, 'pose').length).toBeGreaterThanOrEqual(19);
    expect(got(ids.guide, 'pose')).toEqual([]);
    room.join({ id: ids.b, name: '二号', role: 'follower' });
    expect(got(ids.b, 'snapshot')).toMatchObject([{ snapshot: { pose: [99, 0, 0, 0] } }]);
  });

  it('keeps an answer before it says so, once, also when sent again after a reconnection', async () => {
    const { room, say, got, kept } = setUp();
    say(ids.guide, { kind: 'question', quiz: 'main', question: 'q1', seconds: 20 });
    say(ids.a, { kind: 'answer', round: 1, response: 'x' });
    room.leave(ids.a);
    room.join({ id: ids.a, name: '一号', role: 'follower' });
    say(ids.a, { kind: 'answer', round: 1, response: 'y' });
    await settle();
    expect(kept.every(({ response }) => response === 'x')).toBe(true);
    expect(got(ids.a, 'answer-kept').length).toBe(2);
    say(ids.guide, { kind: 'close-question' });
    expect(got(ids.a, 'change').at(-1)).toMatchObject({
      change: { question: { distribution: { x: 1 } } },
    });
  });

  it('closes a question by itself when its time is over and tells late answers so', async () => {
    const { room, say, got, wait } = setUp();
    say(ids.guide, { kind: 'question', quiz: 'main', question: 'q1', seconds: 5 });
    wait(6000);
    room.tick();
    say(ids.a, { kind: 'answer', round: 1, response: 'x' });
    await settle();
    expect(got(ids.a, 'answer-late')).toHaveLength(1);
    say(ids.guide, { kind: 'end-question' });
    expect(got(ids.a, 'change').at(-1)).toMatchObject({ change: { question: null } });
    say(ids.guide, { kind: 'question', quiz: 'main', question: 'q2', seconds: 5 });
    expect(got(ids.a, 'change').at(-1)).toMatchObject({ change: { question: { round: 2 } } });
  });

  it('shows hands and teams to the guide, and keeps them while a phone is away', () => {
    const { room, say, got } = setUp();
    say(ids.a, { kind: 'team', team: '红队' });
    say(ids.a, { kind: 'hand', up: true });
    room.leave(ids.a);
    expect(got(ids.guide, 'participants').at(-1)).toMatchObject({
      participants: [
        { role: 'guide' },
        { name: '一号', team: '红队', hand: true, connected: false },
      ],
    });
    say(ids.guide, { kind: 'lower-hand', participant: ids.a });
    expect(room.participants()[1]?.hand).toBe(false);
    expect(got(ids.a, 'participants')).toEqual([]);
  });
});
