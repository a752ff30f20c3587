import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@redis/client';
import type { RelayShare } from './relay-share.ts';

const prefix = 'xunzhan:';
/** Milliseconds that a start waits for Redis. */
const PATIENCE = 3000;

/**
 * A sorted set of members by the time until which they count, on Redis's own clock, so that a process that
 * died takes nothing with it. Members that are over go; then the member comes in where there is room.
 */
const taking = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
  if not redis.call('ZSCORE', KEYS[1], ARGV[1]) and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then
    return 0
  end
  redis.call('ZADD', KEYS[1], now + ARGV[3], ARGV[1])
  local longest = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')
  redis.call('PEXPIREAT', KEYS[1], math.floor(tonumber(longest[2])))
  return 1
`;

const having = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
  return redis.call('ZCARD', KEYS[1])
`;

/**
 * Shared by all hub processes on one Redis. While Redis is away nothing is kept for later: calls fail at
 * once, rooms within one process go on, and the connection comes back by itself.
 *
 * @param url `redis://…` or `rediss://…`
 * @param onError told once each time the connection is lost
 */
export async function redisShare(
  url: string,
  onError: (error: Error) => void,
): Promise<RelayShare> {
  const settings = {
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 5000,
      reconnectStrategy: (tries: number) =>
        Math.min(5000, 100 * 2 ** tries) * (0.5 + Math.random() / 2),
    },
  };
  const client = createClient(settings);
  const ears = createClient({ ...settings, disableOfflineQueue: false });
  const connecting = [client, ears].map((one) => {
    let told = false;
    one.on('error', (error: Error) => {
      if (!told) onError(error);
      told = true;
    });
    one.on('ready', () => {
      told = false;
    });
    return one.connect();
  });
  // A hub whose Redis is away takes statements all the same; rooms wait.
  const connected = Promise.allSettled(connecting);
  await Promise.race([connected, wait(PATIENCE, undefined, { ref: false })]);
  return {
    take: async (set, member, most, life) =>
      Number(
        await client.eval(taking, {
          keys: [prefix + set],
          arguments: [member, String(most), String(life)],
        }),
      ) === 1,
    drop: async (set, member) => void (await client.zRem(prefix + set, member)),
    has: async (set) => Number(await client.eval(having, { keys: [prefix + set] })) > 0,
    publish: (channel, text) => void client.publish(prefix + channel, text).catch(() => undefined),
    subscribe: async (channel, hear) => {
      await ears.subscribe(prefix + channel, hear);
      return () => void ears.unsubscribe(prefix + channel, hear).catch(() => undefined);
    },
    close: async () => {
      client.destroy();
      ears.destroy();
    },
  };
}
