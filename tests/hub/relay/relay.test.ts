import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { memoryShare } from '#hub/relay/memory-share.ts';
import { redisShare } from '#hub/relay/redis-share.ts';
import { relayCodes } from '#model/relay/limits.ts';
import { startRedis, type TestRedis } from '../redis.ts';
import { basic, sqliteEngine, startTestHub, type TestHub } from '../test-hub.ts';
import { joining, newSecret, opening, people, pose, RelayClient } from './relay-client.ts';

const patience = { timeout: 20_000, interval: 10 };

async function startHub(share?: Parameters<typeof startTestHub>[2]): Promise<TestHub> {
  const engine = sqliteEngine();
  const hub = await startTestHub(await engine.open(), {}, share);
  onTestFinished(async () => {
    await hub.stop();
    await engine.remove();
  });
  return hub;
}

/** The guide's line at a hub, and the code of the room. */
async function openAt({ origin }: TestHub, secret = newSecret()) {
  const guide = new RelayClient(origin);
  guide.say(opening(secret));
  await vi.waitFor(() => expect(guide.heard('opened')).toHaveLength(1), patience);
  return { guide, secret, code: guide.heard('opened')[0]?.code ?? '' };
}

async function joinAt({ origin }: TestHub, code: string, name?: string, host?: string) {
  const branch = new RelayClient(origin);
  branch.say(joining(code, name, host));
  await vi.waitFor(
    () => expect(branch.heard('guide')).toMatchObject([{ there: true, name: '主会场' }]),
    patience,
  );
  return branch;
}

describe('the relay of a hub', () => {
  it('hands on what the guide leads to, and what branches report', async () => {
    const hub = await startHub();
    const { guide, code } = await openAt(hub);
    const one = await joinAt(hub, code, '一支部');
    const two = await joinAt(hub, code, '二支部');
    await vi.waitFor(() => expect(guide.heard('branch')).toHaveLength(2), patience);
    const [first] = guide.heard('branch');
    guide.say(pose(1));
    guide.say(pose(2, first?.branch));
    two.say(people(7));
    await vi.waitFor(() => {
      expect(one.heard('led').map(({ message }) => message)).toMatchObject([
        { pose: [1, 0, 0, 0] },
        { pose: [2, 0, 0, 0] },
      ]);
      expect(two.heard('led')).toHaveLength(1);
      expect(guide.heard('reported')).toMatchObject([{ message: { heads: 7 } }]);
    }, patience);
    one.socket.terminate();
    await vi.waitFor(
      () => expect(guide.heard('branch').at(-1)).toEqual({ ...first, there: false }),
      patience,
    );
    guide.say({ kind: 'end' });
    expect(await two.ended).toBe(relayCodes.ended);
    const late = new RelayClient(hub.origin);
    late.say(joining(code));
    expect(await late.ended).toBe(relayCodes.unknown);
  });

  it('lets in hosts with a good key only', async () => {
    const hub = await startHub();
    const reader = await hub.credentials('reader');
    const host = await hub.credentials('host', 'https://owner.example/');
    expect(await new RelayClient(hub.origin, '').ended).toBe(401);
    expect(await new RelayClient(hub.origin, basic('test', 'wrong')).ended).toBe(401);
    expect(await new RelayClient(hub.origin, reader).ended).toBe(403);
    const status = (authorization: string) =>
      fetch(`${hub.origin}/relay`, { headers: { authorization } }).then((reply) => reply.status);
    expect(await status(basic('test', 'wrong'))).toBe(401);
    expect(await status(reader)).toBe(403);
    expect(await status(host)).toBe(200);
    const other = await fetch(`${hub.origin}/elsewhere`, {
      headers: { connection: 'upgrade', upgrade: 'websocket' },
    }).catch(() => undefined);
    expect(other?.status ?? 404).toBe(404);
  });

  it('stops guessing of codes before looking', async () => {
    const hub = await startHub();
    const { code } = await openAt(hub);
    const guess = (tried: string) => {
      const client = new RelayClient(hub.origin);
      client.say(joining(tried));
      return client.ended;
    };
    for (let tries = 0; tries < 5; tries += 1)
      expect(await guess(`000000000${tries}`)).toBe(relayCodes.unknown);
    expect(await guess(code)).toBe(relayCodes.guessing);
    // Another key is not made to wait.
    const other = new RelayClient(
      hub.origin,
      await hub.credentials('host', 'https://owner.example/'),
    );
    other.say(joining(code));
    await vi.waitFor(() => expect(other.heard('joined')).toHaveLength(1), patience);
  });

  it('cuts off who forges, floods or sends what is no message, and the room goes on', async () => {
    const hub = await startHub();
    const { guide, code } = await openAt(hub);
    const honest = await joinAt(hub, code, '一支部');
    const bad = async (act: (client: RelayClient) => void) => {
      const client = await joinAt(hub, code, '坏');
      act(client);
      return client.ended;
    };
    expect(await bad((client) => client.say(pose(666)))).toBe(relayCodes.cut);
    expect(await bad((client) => client.say({ kind: 'end' }))).toBe(relayCodes.cut);
    expect(await bad((client) => client.say(opening()))).toBe(relayCodes.cut);
    expect(await bad((client) => client.sayText('{"kind":"led"}'))).toBe(relayCodes.cut);
    expect(await bad((client) => client.sayText('x'.repeat(40_000)))).toBe(1009);
    expect(
      await bad((client) => {
        for (let count = 0; count < 1000; count += 1) client.say(people(count));
      }),
    ).toBe(relayCodes.cut);
    const early = new RelayClient(hub.origin);
    early.say(people(1));
    expect(await early.ended).toBe(relayCodes.cut);
    guide.say(pose(5));
    await vi.waitFor(
      () => expect(honest.heard('led')).toMatchObject([{ message: { pose: [5, 0, 0, 0] } }]),
      patience,
    );
  });

  it('opens no more rooms for a key than it may have, and the same room for the same secret alone', async () => {
    const hub = await startHub();
    const rooms = [];
    for (let count = 0; count < 4; count += 1) rooms.push(await openAt(hub));
    const fifth = new RelayClient(hub.origin);
    fifth.say(opening());
    expect(await fifth.ended).toBe(relayCodes.full);
    expect(new Set(rooms.map(({ code }) => code)).size).toBe(4);
    const [first] = rooms;
    if (!first) throw new Error('no room');
    const again = await openAt(hub, first.secret);
    expect(again.code).toBe(first.code);
    expect(await first.guide.ended).toBe(relayCodes.replaced);
    // A host that comes in twice is one branch; a key's branch is nobody else's.
    const id = '6f9619ff-8b86-4011-b42d-00cf4fc964ff';
    const branch = await joinAt(hub, first.code, '一', id);
    await joinAt(hub, first.code, '一', id);
    expect(await branch.ended).toBe(relayCodes.replaced);
    const other = new RelayClient(
      hub.origin,
      await hub.credentials('host', 'https://owner.example/'),
    );
    other.say(joining(first.code, '二', id));
    await vi.waitFor(
      () => expect(new Set(again.guide.heard('branch').map(({ branch: one }) => one)).size).toBe(2),
      patience,
    );
  });

  it('keeps nothing but the latest for a host that does not read', async () => {
    const hub = await startHub();
    const { guide, code } = await openAt(hub);
    const slow = await joinAt(hub, code);
    slow.socket.pause();
    const filler = 'x'.repeat(30_000);
    const scene = (number: number): Parameters<RelayClient['say']>[0] => ({
      kind: 'lead',
      to: null,
      message: {
        kind: 'scene',
        scene: {
          number,
          exhibition: 'small-hall',
          title: { 'zh-CN': filler },
          tour: null,
          step: null,
          exhibit: null,
          screen: 'hall',
          point: null,
          question: null,
          standings: false,
        },
      },
    });
    // More than the sockets of both sides hold, at a pace that is no flood.
    const sent = 500;
    for (let number = 0; number < sent; number += 1) {
      guide.say(scene(number));
      if (number > 250) await new Promise((resolve) => setTimeout(resolve, 12));
    }
    slow.socket.resume();
    await vi.waitFor(
      () =>
        expect(slow.heard('led').at(-1)).toMatchObject({
          message: { scene: { number: sent - 1 } },
        }),
      patience,
    );
    expect(slow.heard('led').length).toBeLessThan(sent);
  });

  it('sends hosts away softly when it is stopped', async () => {
    const hub = await startHub();
    const { guide } = await openAt(hub);
    await hub.stop();
    expect(await guide.ended).toBe(relayCodes.later);
  });
});

describe('several hub processes on one Redis', () => {
  let redis: TestRedis | string;
  beforeAll(async () => {
    redis = await startRedis();
    if (typeof redis === 'string') console.warn(redis);
  }, 150_000);
  afterAll(async () => {
    if (typeof redis !== 'string') await redis.stop();
  });

  async function hubs(): Promise<[TestHub, TestHub] | undefined> {
    if (typeof redis === 'string') return undefined;
    const { url } = redis;
    const share = () => redisShare(url, () => undefined);
    return [await startHub({ share: await share() }), await startHub({ share: await share() })];
  }

  it('share a room: guide at one, branches at both', async () => {
    const both = await hubs();
    if (!both) return;
    const [here, there] = both;
    const { guide, code, secret } = await openAt(here);
    const near = await joinAt(here, code, '近');
    const far = await joinAt(there, code, '远');
    await vi.waitFor(() => expect(guide.heard('branch')).toHaveLength(2), patience);
    const [, second] = guide.heard('branch');
    expect(second).toMatchObject({ name: '远', there: true });
    guide.say(pose(1));
    guide.say(pose(2, second?.branch));
    far.say(people(3));
    await vi.waitFor(() => {
      expect(near.heard('led')).toHaveLength(1);
      expect(far.heard('led')).toMatchObject([{ message: { pose: [1, 0, 0, 0] } }, {}]);
      expect(guide.heard('reported')).toMatchObject([{ branch: second?.branch }]);
    }, patience);
    // The guide's host comes back at the other process.
    const moved = await openAt(there, secret);
    expect(moved.code).toBe(code);
    expect(await guide.ended).toBe(relayCodes.replaced);
    await vi.waitFor(() => {
      expect(moved.guide.heard('branch').filter(({ there: is }) => is)).toHaveLength(2);
      expect(near.heard('guide').at(-1)).toMatchObject({ there: true });
    }, patience);
    moved.guide.say({ kind: 'end' });
    expect(await near.ended).toBe(relayCodes.ended);
    expect(await far.ended).toBe(relayCodes.ended);
  });

  it('count rooms of a key together', async () => {
    const both = await hubs();
    if (!both) return;
    for (let count = 0; count < 4; count += 1) await openAt(both[count % 2] ?? both[0]);
    const fifth = new RelayClient(both[1].origin);
    fifth.say(opening());
    expect(await fifth.ended).toBe(relayCodes.full);
  });
});

describe('what processes of a hub share', () => {
  const shares = async () => {
    let now = 0;
    const redis = await startRedis();
    if (typeof redis === 'string') console.warn(redis);
    else onTestFinished(() => redis.stop());
    const memory = {
      name: 'memory',
      share: memoryShare(() => now),
      pass: async () => (now += 300),
    };
    if (typeof redis === 'string') return [memory];
    const share = await redisShare(redis.url, () => undefined);
    onTestFinished(() => share.close());
    const pass = () => new Promise((resolve) => setTimeout(resolve, 300));
    return [memory, { name: 'redis', share, pass }];
  };

  it('lets in so many, forgets who does not come back, and tells whether anybody is there', async () => {
    for (const { name, share, pass } of await shares()) {
      expect(await share.take('set', 'a', 2, 60_000), name).toBe(true);
      expect(await share.take('set', 'b', 2, 200), name).toBe(true);
      expect(await share.take('set', 'c', 2, 200), name).toBe(false);
      expect(await share.take('set', 'a', 2, 60_000), name).toBe(true);
      await pass();
      expect(await share.take('set', 'c', 2, 60_000), name).toBe(true);
      await share.drop('set', 'a');
      await share.drop('set', 'c');
      expect(await share.has('set'), name).toBe(false);
    }
  });
});
