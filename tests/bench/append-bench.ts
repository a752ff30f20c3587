import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '#host/api/host.ts';
import { servedKeys } from '#host/store/file-keys.ts';
import type { VisitEvent } from '#model/visits/events.ts';
import type { Statement } from '#model/xapi/statement.ts';
import { viewed } from '#tests/host/sample-events.ts';
import { writeSmallHall } from '#tests/host/small-hall.ts';
import { statementsOf } from '#tests/host/stored-statements.ts';
import { caller } from '#tests/host/test-host.ts';
import { insertBare } from './bare-inserts.ts';

const BATCH = 100;
const VISITS = 4;
const BATCHES_EACH = 25;
const ROUNDS = 5;

/**
 * Durable appends of visit events through the whole host (input checked, statements made, progress kept,
 * answered after the commit) against the bare library that inserts the very same rows, encrypted, with
 * synchronous=FULL and one commit for each batch of 100. Four visitors send at once, so that the host may
 * share commits between them. Median of five rounds.
 *
 * @returns `ratio`: the host's rows a second over the bare library's
 */
export async function measureAppend(): Promise<{ ratio: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'xunzhan-append-'));
  try {
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { seconds, statements } = await hostRound(join(folder, `host-${round}`));
      ratios.push(insertBare(join(folder, `bare-${round}.db`), statements, BATCH) / seconds);
    }
    const median = ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
    return { ratio: Number(median.toFixed(3)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function hostRound(root: string): Promise<{ seconds: number; statements: Statement[] }> {
  const scenesDir = join(root, 'scenes');
  mkdirSync(scenesDir, { recursive: true });
  writeSmallHall(scenesDir);
  const options = {
    dataDir: join(root, 'data'),
    scenesDir,
    shell: 'served' as const,
    version: '0',
    keys: servedKeys({ XUNZHAN_KEY: randomBytes(32).toString('hex') }),
  };
  const host = await createHost(options);
  const call = caller(host, host.openSession('screen'));
  const guest = { visitor: 'guest', exhibition: 'small-hall', platform: 'desk' } as const;
  const visitors = await Promise.all(
    Array.from({ length: VISITS }, async () => {
      const { visit } = await call('visits.open', guest);
      const batches = Array.from({ length: BATCHES_EACH }, () =>
        Array.from({ length: BATCH }, (): VisitEvent => viewed('meeting')),
      );
      return { visit, batches };
    }),
  );
  const began = performance.now();
  await Promise.all(
    visitors.map(async ({ visit, batches }) => {
      for (const events of batches) await call('visits.record', { visit, events });
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await host.close();
  return { seconds, statements: (await statementsOf(options)).slice(VISITS) };
}
