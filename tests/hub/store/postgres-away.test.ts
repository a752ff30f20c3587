import { afterAll, expect, it } from 'vitest';
import { openPostgres } from '#hub/store/postgres.ts';
import { sampleStatement } from '#tests/hub/sample-statements.ts';
import { startPostgres } from '#tests/hub/postgres.ts';
import { startTestHub } from '#tests/hub/test-hub.ts';

const postgres = await startPostgres();
if (typeof postgres === 'string') console.warn(postgres);
afterAll(async () => {
  if (typeof postgres !== 'string') await postgres.stop();
});

it('asks to come back later while its database is away, and does not fall over', async (context) => {
  if (typeof postgres === 'string') return context.skip(postgres);
  const hub = await startTestHub(openPostgres(await postgres.database('away'), 4));
  expect((await hub.post('/statements', [sampleStatement('away', 1, 1)])).status).toBe(200);
  await postgres.stop();
  const reply = await hub.post('/statements', [sampleStatement('away', 2, 1)]);
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '10']);
  expect((await fetch(`${hub.origin}/readyz`)).status).toBe(503);
  expect((await fetch(`${hub.origin}/healthz`)).status).toBe(200);
  await hub.stop();
});
