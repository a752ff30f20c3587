import { fork } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openDatabase } from '#host/store/database.ts';
import { servedKeys } from '#host/store/file-keys.ts';
import { hostPlace } from '../test-host.ts';

const child = fileURLToPath(new URL('killed-room.ts', import.meta.url));
const rounds = process.env.SOAK === '1' ? 20 : 2;

test(
  `kill -9 at any moment loses no acknowledged answer and no part of a recording, and the room goes on (${rounds} rounds)`,
  { timeout: rounds * 30_000 },
  async () => {
    const key = randomBytes(32).toString('hex');
    const keys = servedKeys({ XUNZHAN_KEY: key });
    const { dataDir, scenesDir } = hostPlace();
    const acknowledged = new Set<string>();
    const recorded = new Set<string>();
    const resumed: boolean[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = acknowledged.size;
      const host = fork(child, [dataDir, scenesDir, key], { silent: true });
      const ended = new Promise((resolve) => host.once('exit', resolve));
      let timer: NodeJS.Timeout | undefined;
      host.on('message', (said: { answer: string } | { part: string } | { resumed: boolean }) => {
        if ('resumed' in said) return resumed.push(said.resumed);
        if ('part' in said) return recorded.add(said.part);
        acknowledged.add(said.answer);
        return (timer ??= setTimeout(() => host.kill('SIGKILL'), randomInt(5, 400)));
      });
      await ended;
      clearTimeout(timer);
      expect(acknowledged.size).toBeGreaterThan(before);
      const { store } = JSON.parse(readFileSync(join(dataDir, 'store.json'), 'utf8'));
      const db = openDatabase(join(dataDir, 'visits.db'), (await keys.load(store)) ?? Buffer.of());
      const kept = db
        .prepare<[], string>("SELECT round || ' ' || participant FROM room_answers")
        .pluck()
        .all();
      const parts = db
        .prepare<[], string>("SELECT recording || ' ' || number FROM recording_parts")
        .pluck()
        .all();
      expect([...recorded].filter((part) => !parts.includes(part))).toEqual([]);
      expect(db.prepare('SELECT count(*) FROM rooms').pluck().get()).toBe(1);
      db.close();
      expect([...acknowledged].filter((answer) => !kept.includes(answer))).toEqual([]);
    }
    expect(resumed).toEqual(Array.from({ length: rounds }, (_, round) => round > 0));
  },
);
