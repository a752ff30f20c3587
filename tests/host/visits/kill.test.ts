import { fork } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { servedKeys } from '#host/store/file-keys.ts';
import { uuid5, uuidBytes, uuidText } from '#host/visits/statement-id.ts';
import { statementsOf } from '../stored-statements.ts';
import { hostPlace } from '../test-host.ts';

const child = fileURLToPath(new URL('killed-host.ts', import.meta.url));
const rounds = process.env.SOAK === '1' ? 30 : 3;

test(
  `kill -9 at any moment loses no acknowledged event (${rounds} rounds)`,
  { timeout: rounds * 20_000 },
  async () => {
    const key = randomBytes(32).toString('hex');
    const options = { ...hostPlace(), keys: servedKeys({ XUNZHAN_KEY: key }) };
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const before = acknowledged.size;
      const host = fork(child, [options.dataDir, options.scenesDir, key], { silent: true });
      const ended = new Promise((resolve) => host.once('exit', resolve));
      let timer: NodeJS.Timeout | undefined;
      host.on('message', ({ visit, events }: { visit: string; events: string[] }) => {
        for (const event of events) acknowledged.add(uuidText(uuid5(uuidBytes(visit), event)));
        // From the first answer on, at any moment.
        timer ??= setTimeout(() => host.kill('SIGKILL'), randomInt(5, 400));
      });
      await ended;
      clearTimeout(timer);
      expect(acknowledged.size).toBeGreaterThan(before);
      const statements = await statementsOf(options);
      const kept = new Set(statements.map(({ id }) => id));
      expect(kept.size).toBe(statements.length);
      expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
      const numbers = statements.map(({ context }) => context.extensions['urn:x-xunzhan:sequence']);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  },
);
