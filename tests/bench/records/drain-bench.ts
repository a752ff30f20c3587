import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createHost } from '#host/api/host.ts';
import { servedKeys } from '#host/store/file-keys.ts';
import { viewed } from '#tests/host/sample-events.ts';
import { writeSmallHall } from '#tests/host/small-hall.ts';
import { statementsOf } from '#tests/host/stored-statements.ts';
import { caller, type Call } from '#tests/host/test-host.ts';
import { startHub } from '#tests/hub/hub-process.ts';
import { insertBare } from '../bare-inserts.ts';

const BATCH = 100;
const LONGEST_SECONDS = 600;

/**
 * Drains a backlog from a host to a hub in a process of its own, over HTTP, until the host knows that every
 * statement arrived; against bare inserts of the same statements, a hundred a commit.
 *
 * @param size statements that wait
 * @returns `drainRatio`: statements a second over those of bare inserts
 */
export async function measureDrain(size = 100_000): Promise<{ drainRatio: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-drain-'));
  const scenesDir = join(folder, 'scenes');
  mkdirSync(scenesDir);
  writeSmallHall(scenesDir);
  const options = {
    dataDir: join(folder, 'host'),
    scenesDir,
    shell: 'served' as const,
    version: '0',
    keys: servedKeys({ XUNZHAN_KEY: randomBytes(32).toString('hex') }),
  };
  const host = await createHost(options);
  const hub = await startHub(join(folder, 'hub'), { HUB_KEY: randomBytes(32).toString('hex') });
  try {
    const call = caller(host, host.openSession('screen'));
    await call('staff.setup', { pin: '135790' });
    await fill(call, size);
    const seconds = await drain(call, hub.endpoint);
    await host.close();
    const statements = await statementsOf(options);
    const bare = insertBare(join(folder, 'bare.db'), statements, BATCH);
    return { drainRatio: Number((bare / seconds).toFixed(3)) };
  } finally {
    await host.close();
    await hub.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(call: Call, size: number): Promise<void> {
  const guest = { visitor: 'guest', exhibition: 'small-hall', platform: 'desk' } as const;
  const { visit } = await call('visits.open', guest);
  for (let left = size - 1; left > 0; left -= BATCH) {
    const events = Array.from({ length: Math.min(left, BATCH) }, () => viewed('meeting'));
    await call('visits.record', { visit, events });
  }
}

/** Seconds from telling the host where to send until nothing waits. */
async function drain(call: Call, endpoint: string): Promise<number> {
  const began = performance.now();
  const secondsPassed = () => (performance.now() - began) / 1000;
  const login = { key: 'test', secret: 'secret', proxy: '', authority: '' };
  await call('sync.configure', { endpoint, ...login });
  for (;;) {
    const { state, waiting, quarantined } = await call('sync.status', {});
    if (state === 'idle' && waiting === 0 && quarantined === 0) return secondsPassed();
    if (quarantined > 0 || secondsPassed() > LONGEST_SECONDS)
      throw new Error(`the backlog is stuck: ${state}, ${waiting} wait, ${quarantined} refused`);
    await wait(200);
  }
}
