import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { redisShare } from '#hub/relay/redis-share.ts';
import type { LiveMessage } from '#model/live/live-messages.ts';
import { startRedis } from '../../hub/redis.ts';
import { joining, RelayClient } from '../../hub/relay/relay-client.ts';
import { basic } from '../../hub/test-hub.ts';
import { codeOf } from '../test-host.ts';
import { follow, inRoom, lead, patience, relayHost, relayHub } from './relay-stage.ts';

const step: LiveMessage = { kind: 'step', tour: 'main', step: 'begin' };
const ask: LiveMessage = { kind: 'ask', quiz: 'test', question: 'when', seconds: 60 };
const answer = (option: string, round = 1): LiveMessage => ({
  kind: 'answer',
  round,
  answer: { kind: 'single', option },
});

/** How often each option was chosen. */
const counts = (right: number, wrong: number) =>
  Object.fromEntries([right, wrong].map((count, index) => [['then', 'later'][index], count]));

describe('a room of several branches', { timeout: 120_000 }, () => {
  it('leads a branch through steps, poses, screens and back, and numbers of people come back', async () => {
    const { endpoint } = await relayHub();
    const { guide, code } = await lead(endpoint);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    await guide.say(step);
    const { wall, people, call } = await follow(endpoint, code.toLowerCase());
    // What was before it came.
    await vi.waitFor(() => expect(wall.scene()).toMatchObject({ step: 'begin' }), patience);
    await guide.say({ kind: 'pose', pose: [1, 2, 0.5, 0] });
    await guide.say({ kind: 'screen', screen: 'black' });
    await guide.say({ kind: 'point', at: [1, 1.5, 0] });
    await guide.say({ kind: 'call-back' });
    await vi.waitFor(() => {
      expect(people[0].heard('pose').at(-1)).toEqual({ kind: 'pose', pose: [1, 2, 0.5, 0] });
      expect(wall.scene()).toMatchObject({ screen: 'black', point: [1, 1.5, 0] });
      expect(people[1].heard('called-back')).toHaveLength(1);
    }, patience);
    await people[0].say({ kind: 'hand', up: true });
    const seen = () => guide.heard('people').at(-1)?.people;
    await vi.waitFor(
      () =>
        expect(seen()).toMatchObject([{ role: 'branch', name: '二支部', heads: 2, hand: true }]),
      patience,
    );
    await guide.say({ kind: 'lower-hand', participant: seen()?.[0]?.id ?? '' });
    await vi.waitFor(() => {
      expect(people[0].heard('you').at(-1)).toMatchObject({ you: { hand: false } });
      expect(seen()).toMatchObject([{ hand: false }]);
    }, patience);
    // The guide's steps once each: nobody is made to walk again.
    expect(wall.heard('change').filter(({ change }) => change.step)).toHaveLength(0);
    expect(await call('branches.status', {})).toMatchObject({
      role: 'branch',
      guide: { name: '主会场', there: true },
      link: { state: 'there', trouble: null },
    });
  });

  it('counts answers of all branches together, and keeps who gave them where they were given', async () => {
    const { endpoint } = await relayHub();
    const { guide, code, ...main } = await lead(endpoint);
    const one = await follow(endpoint, code, '一支部');
    const two = await follow(endpoint, code, '二支部');
    const here = await inRoom(main, 'follower');
    await guide.say(ask);
    const asked = { question: { round: 1, state: 'open' } };
    for (const { people } of [one, two])
      await vi.waitFor(() => expect(people[0].scene()).toMatchObject(asked), patience);
    await one.people[0].say(answer('then'));
    await one.people[1].say(answer('later'));
    await two.people[0].say(answer('then'));
    await two.people[0].say(answer('later'));
    await here.say(answer('then'));
    const outcome = { kind: 'answer', round: 1 };
    await vi.waitFor(() => {
      expect(two.people[0].heard('answer')).toEqual([
        { ...outcome, outcome: 'kept' },
        { ...outcome, outcome: 'double' },
      ]);
      for (const { heard } of [guide, here, one.wall, two.wall])
        expect(heard('count').at(-1)).toMatchObject({ answered: 4 });
    }, patience);
    await guide.say({ kind: 'reveal' });
    const result = { distribution: counts(3, 1), right: { option: 'then' } };
    for (const { scene } of [guide, here, one.wall, two.people[1]])
      await vi.waitFor(
        () => expect(scene()).toMatchObject({ question: { state: 'revealed', result } }),
        patience,
      );
    await guide.say({ kind: 'end-question' });
    await vi.waitFor(() => expect(one.wall.scene()).toMatchObject({ question: null }), patience);
    const results = await two.call('room.status', {});
    if (!results.open) throw new Error('not open');
    await expect(two.call('room.results', { room: results.room })).resolves.toMatchObject({
      questions: [{ round: 1, answered: 1, right: 1 }],
    });
  });

  it('hands on what sets up voice and picture, both ways', async () => {
    const { endpoint } = await relayHub();
    const { guide, code } = await lead(endpoint);
    const { wall } = await follow(endpoint, code);
    expect(guide.scene()).toMatchObject({ guideElsewhere: false });
    await guide.say({ kind: 'on-air', on: true });
    const offered = { onAir: true, guideElsewhere: true };
    await vi.waitFor(() => expect(wall.scene()).toMatchObject(offered), patience);
    await wall.say({ kind: 'signal', to: 'guide', data: 'offer' });
    const from = await vi.waitFor(() => {
      const [signal] = guide.heard('signal');
      expect(signal).toMatchObject({ data: 'offer' });
      return signal?.from ?? '';
    }, patience);
    expect(from).toMatch(/^[\w-]+\/screen-[\w-]+$/);
    await guide.say({ kind: 'signal', to: from, data: 'answer' });
    await vi.waitFor(
      () => expect(wall.heard('signal')).toMatchObject([{ data: 'answer' }]),
      patience,
    );
    // Whom the follower answers, it reaches the guide.
    await wall.say({ kind: 'signal', to: wall.heard('signal')[0]?.from ?? '', data: 'candidate' });
    await vi.waitFor(() => expect(guide.heard('signal')).toHaveLength(2), patience);
  });

  it('reaches a branch that is at another process of the hub, over Redis', async () => {
    const redis = await startRedis();
    if (typeof redis === 'string') return console.warn(redis);
    onTestFinished(() => redis.stop());
    const share = () => redisShare(redis.url, () => undefined);
    const [here, there] = [await relayHub(share), await relayHub(share)];
    const { guide, code } = await lead(here.endpoint);
    const { wall, people } = await follow(there.endpoint, code);
    await guide.say(ask);
    await vi.waitFor(
      () => expect(wall.scene()).toMatchObject({ question: { round: 1 } }),
      patience,
    );
    await people[0].say(answer('then'));
    await people[1].say({ kind: 'signal', to: 'guide', data: 'offer' });
    await vi.waitFor(() => {
      expect(guide.heard('count').at(-1)).toMatchObject({ answered: 1 });
      expect(guide.heard('signal')).toMatchObject([{ data: 'offer' }]);
    }, patience);
    return undefined;
  });

  it('goes on without the hub, and together again when the hub is back', async () => {
    const hub = await relayHub();
    const { guide, code, call } = await lead(hub.endpoint);
    const branch = await follow(hub.endpoint, code);
    await hub.stop();
    for (const each of [call, branch.call])
      await vi.waitFor(
        async () =>
          expect(await each('branches.status', {})).toMatchObject({ link: { state: 'lost' } }),
        patience,
      );
    // Both rooms are still there.
    await guide.say(ask);
    await branch.people[0].say({ kind: 'hand', up: true });
    await vi.waitFor(() => {
      expect(guide.scene()).toMatchObject({ question: { round: 1 } });
      expect(branch.people[0].heard('you').at(-1)).toMatchObject({ you: { hand: true } });
    }, patience);
    await hub.start();
    await vi.waitFor(
      () => expect(branch.wall.scene()).toMatchObject({ question: { round: 1 } }),
      patience,
    );
    await branch.people[0].say(answer('then'));
    await vi.waitFor(() => {
      expect(guide.heard('count').at(-1)).toMatchObject({ answered: 1 });
      expect(guide.heard('people').at(-1)?.people).toMatchObject([{ connected: true, hand: true }]);
    }, patience);
  });

  it('comes back after either host was started anew', async () => {
    const { endpoint } = await relayHub();
    const { guide, code, ...main } = await lead(endpoint);
    const branch = await follow(endpoint, code);
    await branch.close();
    await vi.waitFor(
      () => expect(guide.heard('people').at(-1)?.people).toMatchObject([{ connected: false }]),
      patience,
    );
    const again = await relayHost(endpoint, branch.options);
    const wall = await inRoom(again, 'projector');
    await guide.say(step);
    await vi.waitFor(() => expect(wall.scene()).toMatchObject({ step: 'begin' }), patience);
    await main.close();
    await vi.waitFor(
      async () =>
        expect(await again.call('branches.status', {})).toMatchObject({ guide: { there: false } }),
      patience,
    );
    const mainAgain = await relayHost(endpoint, main.options);
    const guideAgain = await inRoom(mainAgain, 'guide');
    await guideAgain.say({ kind: 'screen', screen: 'black' });
    await vi.waitFor(() => expect(wall.scene()).toMatchObject({ screen: 'black' }), patience);
    expect(await mainAgain.call('branches.status', {})).toMatchObject({ role: 'guide', code });
  });

  it('lets nobody lead in a branch while the guide does, and gives the room back when that ends', async () => {
    const { endpoint } = await relayHub();
    const { guide, code } = await lead(endpoint);
    const branch = await follow(endpoint, code);
    const local = await inRoom(branch, 'guide');
    await local.say(step);
    await local.say({ kind: 'show-pass', shown: true });
    await vi.waitFor(() => {
      expect(local.heard('refused')).toMatchObject([{ text: { en: /another branch leads/ } }]);
      expect(branch.wall.scene()).toMatchObject({ passShown: true, step: null });
    }, patience);
    await guide.call('branches.leave', {});
    await vi.waitFor(
      async () =>
        expect(await branch.call('branches.status', {})).toMatchObject({
          role: 'branch',
          link: { state: 'over', trouble: { code: 'relay/ended' } },
        }),
      patience,
    );
    await local.say(step);
    const back = { step: 'begin', guideElsewhere: false };
    await vi.waitFor(() => expect(branch.wall.scene()).toMatchObject(back), patience);
    expect((await branch.call('room.status', {})).open).toBe(true);
  });

  it('says in words what is in the way of joining', async () => {
    const { endpoint, stop } = await relayHub();
    const { code } = await lead(endpoint);
    const host = await relayHost(endpoint);
    const join = (typed: string) => codeOf(host.call('branches.join', { code: typed, name: '三' }));
    expect(await join('4XKQ7-M2PB')).toBe('relay/code-malformed');
    expect(await join('00000-00000')).toBe('relay/code-unknown');
    const settings = { key: 'branch', proxy: '', authority: '' };
    await host.call('sync.configure', { endpoint, ...settings, secret: 'wrong' });
    expect(await join(code)).toBe('relay/credentials');
    await host.call('sync.configure', { endpoint: '', ...settings, secret: 'secret' });
    expect(await join(code)).toBe('relay/no-hub');
    await host.call('sync.configure', { endpoint, ...settings, secret: 'secret' });
    await stop();
    expect(await join(code)).toBe('relay/unreachable');
    expect((await host.call('room.status', {})).open).toBe(false);
    expect(await host.call('branches.status', {})).toMatchObject({ role: 'none', hub: true });
  });

  it('leads eight branches at once, and one that tells nonsense changes nothing', async () => {
    const { endpoint } = await relayHub();
    const { guide, code } = await lead(endpoint);
    const real = await follow(endpoint, code, '一支部');
    const origin = endpoint.replace(/\/xapi$/, '');
    const spoken = Array.from({ length: 7 }, (_, index) => {
      const client = new RelayClient(origin, basic('branch', 'secret'));
      client.say(joining(code, `${index + 2} 支部`));
      return client;
    });
    await guide.say(ask);
    await Promise.all(
      spoken.map(async (client) => {
        await vi.waitFor(
          () =>
            expect(client.heard('led').at(-1)).toMatchObject({
              message: { kind: 'elsewhere', counts: { round: 1 } },
            }),
          patience,
        );
        client.say({
          kind: 'report',
          message: {
            kind: 'counts',
            counts: { round: 1, answered: 2, distribution: counts(1, 1) },
          },
        });
      }),
    );
    spoken[0]?.say({
      kind: 'report',
      message: { kind: 'counts', counts: { round: 9, answered: 99, distribution: {} } },
    });
    await vi.waitFor(
      () => expect(real.wall.scene()).toMatchObject({ question: { round: 1 } }),
      patience,
    );
    await real.people[0].say(answer('then'));
    await vi.waitFor(
      () => expect(guide.heard('count').at(-1)).toMatchObject({ answered: 15 }),
      patience,
    );
    await guide.say({ kind: 'reveal' });
    const distribution = counts(8, 7);
    await vi.waitFor(
      () => expect(real.wall.scene()).toMatchObject({ question: { result: { distribution } } }),
      patience,
    );
    expect(guide.heard('people').at(-1)?.people).toHaveLength(8);
    spoken[1]?.sayText('nonsense');
    await vi.waitFor(
      () =>
        expect(
          guide
            .heard('people')
            .at(-1)
            ?.people.filter(({ connected }) => connected),
        ).toHaveLength(7),
      patience,
    );
  });
});
