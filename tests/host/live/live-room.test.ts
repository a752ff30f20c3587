import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LiveMessage } from '#model/live/live-messages.ts';
import { guest, liveRoom } from './room-fixture.ts';

const step: LiveMessage = { kind: 'step', tour: 'main', step: 'begin' };
const ask: LiveMessage = { kind: 'ask', quiz: 'test', question: 'when', seconds: 20 };
const answer = (option: string, round = 1): LiveMessage => ({
  kind: 'answer',
  round,
  answer: { kind: 'single', option },
});
const settle = () => vi.advanceTimersByTimeAsync(1);

afterEach(() => vi.useRealTimers());

describe('the live room', () => {
  it('tells a latecomer everything in one snapshot, and numbers what comes after', () => {
    const { room, guide } = liveRoom();
    guide.say(step);
    const late = guest(room, 'late');
    expect(late.heard('snapshot')).toMatchObject([
      { snapshot: { number: 1, step: 'begin', page: { exhibit: 'meeting' } }, you: { number: 1 } },
    ]);
    guide.say({ kind: 'screen', screen: 'black' });
    expect(late.heard('change')).toEqual([
      { kind: 'change', number: 2, change: { screen: 'black' } },
    ]);
    late.say({ kind: 'catch-up' });
    expect(late.heard('snapshot')[1]).toMatchObject({ snapshot: { number: 2, screen: 'black' } });
  });

  it('refuses guide messages from anybody else, and goes on', () => {
    const { room, guide } = liveRoom();
    const forger = guest(room, 'forger');
    expect(forger.say(step)).toBe(false);
    expect(guide.heard('change')).toEqual([]);
    expect(guide.say(step)).toBe(true);
    expect(forger.heard('change')).toHaveLength(1);
  });

  it('passes on at most 20 poses a second, the last one always', async () => {
    const { room, guide } = liveRoom();
    const follower = guest(room, 'a');
    for (let index = 0; index < 100; index += 1) {
      guide.say({ kind: 'pose', pose: [index, 0, 0, 0] });
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(100);
    const poses = follower.heard('pose');
    expect(poses.length).toBeGreaterThanOrEqual(19);
    expect(poses.length).toBeLessThanOrEqual(24);
    expect(poses.at(-1)).toEqual({ kind: 'pose', pose: [99, 0, 0, 0] });
    expect(guide.heard('pose')).toEqual([]);
    expect(guest(room, 'b').heard('snapshot')).toMatchObject([
      { snapshot: { pose: [99, 0, 0, 0] } },
    ]);
  });

  it('draws nobody back to where the guide walked before a step', async () => {
    const { room, guide } = liveRoom();
    const follower = guest(room, 'a');
    for (const x of [1, 2, 3, 4]) guide.say({ kind: 'pose', pose: [x, 0, 0, 0] });
    guide.say(step);
    await vi.advanceTimersByTimeAsync(500);
    expect(follower.told.at(-1)).toMatchObject({ kind: 'change', change: { step: 'begin' } });
    expect(guest(room, 'late').heard('snapshot')).toMatchObject([{ snapshot: { pose: null } }]);
    guide.say({ kind: 'pose', pose: [5, 0, 0, 0] });
    guide.say({ kind: 'exhibit', exhibit: null });
    guide.say({ kind: 'screen', screen: 'black' });
    expect(guest(room, 'later').heard('snapshot')).toMatchObject([
      { snapshot: { pose: [5, 0, 0, 0] } },
    ]);
  });

  it('acknowledges an answer when it is kept, and the first one stands after a reconnection', async () => {
    let onDisk: () => void = () => {};
    const kept: string[] = [];
    const { room, guide } = liveRoom({
      keepAnswer: (_round, participant) =>
        new Promise<void>((resolve) => {
          kept.push(participant);
          onDisk = resolve;
        }),
    });
    const phone = guest(room, 'a');
    guide.say(ask);
    phone.say(answer('then'));
    await settle();
    expect(phone.heard('answer')).toEqual([]);
    phone.leave();
    const again = guest(room, 'a');
    again.say(answer('later'));
    await settle();
    expect(again.heard('answer')).toEqual([]);
    onDisk();
    await settle();
    expect(again.heard('answer').map(({ outcome }) => outcome)).toEqual(['kept', 'double']);
    expect(kept).toEqual(['a']);
    guide.say({ kind: 'reveal' });
    const revealed = JSON.stringify(again.heard('change').at(-1));
    expect(revealed).toContain('"answered":1,"result":{"distribution":{"then":1}');
  });

  it('tells each of the audience how they answered, but not before the right answer is told', async () => {
    const { room, guide } = liveRoom();
    guide.say({ kind: 'teams', teams: ['红队', '蓝队'] });
    const people = [
      guest(room, 'phone', 'phone', { trusted: false }),
      guest(room, 'desk', 'follower'),
      guest(room, 'silent', 'phone'),
    ] as const;
    const [phone, desk, silent] = people;
    const wall = guest(room, 'wall', 'projector');
    for (const one of [phone, desk]) one.say({ kind: 'team', team: '红队' });
    guide.say(ask);
    phone.say(answer('then'));
    desk.say(answer('later'));
    await settle();
    const scoreOf = (one: typeof phone) => one.heard('you').at(-1)?.you.score;
    expect(people.map(scoreOf)).toEqual([null, null, undefined]);
    expect(JSON.stringify(guest(room, 'phone').heard('snapshot'))).toContain('"score":null');
    const again = guest(room, 'phone');
    guide.say({ kind: 'reveal' });
    const score = { asked: 1, answered: 1, right: 1, team: 0.5 };
    expect(scoreOf(again)).toEqual({ ...score, rounds: [{ round: 1, right: true }] });
    expect(scoreOf(desk)).toEqual({ ...score, right: 0, rounds: [{ round: 1, right: false }] });
    expect(scoreOf(silent)).toMatchObject({
      answered: 0,
      team: null,
      rounds: [{ round: 1, right: null }],
    });
    expect(wall.heard('you')).toEqual([]);
    // Asked, answered and put away without a word of the right answer: told when the event is over.
    guide.say(ask);
    again.say(answer('then', 2));
    await settle();
    guide.say({ kind: 'end-question' });
    const [late] = guest(room, 'silent').heard('snapshot');
    expect(late?.you.score).toMatchObject({ asked: 1 });
    expect(late?.snapshot).toMatchObject({
      question: null,
      told: [{ round: 1, state: 'revealed', answered: 2, result: { distribution: { later: 1 } } }],
    });
    room.end();
    expect(scoreOf(again)).toMatchObject({ asked: 2, right: 2, team: 1 });
    expect(again.ended).toEqual([4002]);
  });

  it('does not acknowledge what could not be kept, and takes it when it is said again', async () => {
    const { XunzhanError } = await import('#model/errors.ts');
    let full = true;
    const { room, guide } = liveRoom({
      keepAnswer: () =>
        full
          ? Promise.reject(new XunzhanError('store/failed', { 'zh-CN': '磁盘已满' }))
          : Promise.resolve(),
    });
    const phone = guest(room, 'a');
    guide.say(ask);
    phone.say(answer('then'));
    await settle();
    expect(phone.heard('answer')).toEqual([]);
    expect(phone.heard('refused')).toMatchObject([{ text: { 'zh-CN': '磁盘已满' } }]);
    full = false;
    phone.say(answer('then'));
    await settle();
    expect(phone.heard('answer')).toMatchObject([{ outcome: 'kept' }]);
  });

  it('shows the count first, tells nothing before it is revealed, and closes in time', async () => {
    const { room, guide } = liveRoom();
    const [a, b] = [guest(room, 'a'), guest(room, 'b')];
    guide.say(ask);
    a.say(answer('then'));
    await vi.advanceTimersByTimeAsync(500);
    expect(b.heard('count')).toEqual([{ kind: 'count', round: 1, answered: 1 }]);
    await vi.advanceTimersByTimeAsync(20_000);
    b.say(answer('then'));
    await settle();
    expect(b.heard('answer')).toMatchObject([{ outcome: 'late' }]);
    const before = JSON.stringify(b.told);
    expect(before).toContain('"state":"closed"');
    expect(before).not.toMatch(/"right"|explanation":|distribution/);
    guide.say({ kind: 'reveal' });
    expect(b.heard('change').at(-1)).toMatchObject({
      change: { question: { state: 'revealed', result: { right: { option: 'then' } } } },
    });
    guide.say({ kind: 'end-question' });
    expect(b.heard('change').at(-1)).toMatchObject({ change: { question: null } });
    b.say(answer('then', 9));
    await settle();
    expect(b.heard('answer').at(-1)).toMatchObject({ outcome: 'unknown-round' });
  });

  it('ranks people and teams, shares places, and shows names only of those who chose so, on trusted lines', async () => {
    const { room, guide } = liveRoom();
    const open = { person: 'p', name: '王小明', showName: true };
    const [a, b, c] = [guest(room, 'a', 'phone', open), guest(room, 'b'), guest(room, 'c')];
    const plain = guest(room, 'd', 'phone', { trusted: false });
    guide.say({ kind: 'teams', teams: ['一队', '二队'] });
    a.say({ kind: 'team', team: '一队' });
    b.say({ kind: 'team', team: '二队' });
    c.say({ kind: 'team', team: '没有这队' });
    guide.say(ask);
    for (const phone of [a, b]) phone.say(answer('then'));
    c.say(answer('later'));
    await settle();
    guide.say({ kind: 'standings', shown: true });
    expect(guide.heard('change').at(-1)).toMatchObject({
      change: {
        standings: {
          people: [
            { place: 1, number: 1, name: '王小明', right: 1 },
            { place: 1, number: 2, name: null, right: 1 },
            { place: 3, number: 3, name: null, right: 0 },
          ],
          teams: [
            { place: 1, name: '一队' },
            { place: 1, name: '二队' },
          ],
        },
      },
    });
    expect(JSON.stringify(plain.told)).toContain('"standings":{');
    expect(JSON.stringify(plain.told)).not.toContain('王小明');
    plain.say({ kind: 'check-in', name: '李四', notice: true, showName: false });
    expect(plain.heard('refused')).toHaveLength(1);
  });

  it('deals whoever has no team, and latecomers, into the smallest; a team that is gone is left', () => {
    const { room, guide, states } = liveRoom();
    const [a, b, c] = [guest(room, 'a'), guest(room, 'b'), guest(room, 'c')];
    guide.say({ kind: 'teams', teams: ['一队', '二队'] });
    a.say({ kind: 'team', team: '二队' });
    guide.say({ kind: 'teams', teams: ['一队', '二队'], deal: true });
    expect([a, b, c].map(({ member }) => member.team)).toEqual(['二队', '一队', '一队']);
    const late = guest(room, 'late');
    expect(late.told[0]).toMatchObject({ kind: 'snapshot', you: { team: '二队' } });
    for (const role of ['projector', 'follower', 'branch'] as const)
      expect(guest(room, `a-${role}`, role).member.team).toBeNull();
    guide.say({ kind: 'teams', teams: ['二队', '三队'] });
    expect([a, b, late].map(({ member }) => member.team)).toEqual(['二队', null, '二队']);
    expect(states.at(-1)).toMatchObject({ teams: ['二队', '三队'], dealt: false });
  });

  it('shows hands, wishes to check in and remarks to the guide alone', async () => {
    const { room, guide } = liveRoom();
    const [a, b] = [guest(room, 'a'), guest(room, 'b')];
    a.say({ kind: 'hand', up: true });
    a.say({ kind: 'check-in', name: '王小明', notice: true, showName: false });
    a.say({ kind: 'remark', exhibit: 'meeting', text: '请再讲一遍' });
    a.leave();
    await vi.advanceTimersByTimeAsync(500);
    expect(guide.heard('people').at(-1)).toMatchObject({
      people: [{ number: 1, hand: true, asksAs: '王小明', connected: false }, { number: 2 }],
    });
    expect(guide.heard('remark')).toMatchObject([{ from: 1, text: '请再讲一遍' }]);
    expect(JSON.stringify(b.told)).not.toMatch(/王小明|再讲/);
    guide.say({ kind: 'lower-hand', participant: 'a' });
    expect(a.member.hand).toBe(false);
  });

  it('says that the guide is on air, until that ends or the guide goes', () => {
    const { room, guide } = liveRoom();
    const desk = guest(room, 'desk', 'follower');
    const onAir = () => desk.heard('change').map(({ change }) => change);
    guide.say({ kind: 'on-air', on: true });
    // Said again after each reconnection.
    guide.say({ kind: 'on-air', on: true });
    expect(onAir()).toEqual([{ onAir: true }]);
    expect(guest(room, 'late').heard('snapshot')[0]?.snapshot.onAir).toBe(true);
    guide.leave();
    expect(onAir()).toEqual([{ onAir: true }, { onAir: false }]);
    expect(desk.say({ kind: 'on-air', on: true })).toBe(false);
  });

  it('hands signals on between guide and follower only', () => {
    const { room, guide } = liveRoom();
    const [a, b] = [guest(room, 'a'), guest(room, 'b')];
    a.say({ kind: 'signal', to: 'guide', data: 'offer' });
    expect(guide.heard('signal')).toEqual([{ kind: 'signal', from: 'a', data: 'offer' }]);
    guide.say({ kind: 'signal', to: 'a', data: 'answer' });
    expect(a.heard('signal')).toEqual([{ kind: 'signal', from: 'guide', data: 'answer' }]);
    a.say({ kind: 'signal', to: 'b', data: 'whisper' });
    expect(b.heard('signal')).toEqual([]);
  });

  it('lets no follower pass for the guide with voice and picture, whatever their role and whomever they name', () => {
    const { room, guide } = liveRoom();
    const branch = guest(room, 'branch', 'branch');
    const unsafe = guest(room, 'unsafe', 'phone', { trusted: false });
    unsafe.say({ kind: 'signal', to: 'guide', data: 'offer' });
    expect(guide.heard('signal')).toEqual([]);
    for (const role of ['phone', 'follower', 'projector', 'branch'] as const) {
      const hostile = guest(room, `hostile-${role}`, role);
      const others = [guest(room, 'b'), guest(room, 'wall', 'projector'), branch];
      for (const to of ['b', 'wall', 'branch', 'branch/listener', 'nobody', `hostile-${role}`])
        expect(hostile.say({ kind: 'signal', to, data: 'offer' })).toBe(true);
      for (const other of [...others, hostile, unsafe]) expect(other.heard('signal')).toEqual([]);
      // Even a made-up sender reaches the guide under the name of who sent it.
      const forged = { kind: 'signal', to: 'guide', data: 'x', from: 'guide' } as const;
      hostile.say(forged);
      expect(guide.heard('signal').at(-1)?.from).toBe(`hostile-${role}`);
    }
  });

  it('tells the guide what can’t be shown, and stays', () => {
    const { guide } = liveRoom();
    expect(guide.say({ kind: 'step', tour: 'main', step: 'none' })).toBe(true);
    guide.say({ kind: 'ask', quiz: 'test', question: 'none', seconds: 20 });
    expect(guide.heard('refused')).toHaveLength(2);
    expect(guide.heard('change')).toEqual([]);
  });
});
