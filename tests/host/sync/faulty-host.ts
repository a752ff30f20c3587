import { setTimeout as wait } from 'node:timers/promises';
import { createHost } from '#host/api/host.ts';
import { servedKeys } from '#host/store/file-keys.ts';
import { caller } from '../test-host.ts';
import { viewed } from '../sample-events.ts';
import { configure, hurry } from './sync-host.ts';

/**
 * Run as a child: records visits and sends them until it is killed, and tells which events were
 * acknowledged. Arguments: data folder, scenes folder, key, endpoint, by how many milliseconds its clock
 * is wrong. Messages: `quiet` stops recording; `retry` offers again what was refused.
 */
const [dataDir = '', scenesDir = '', key = '', endpoint = '', wrongBy = '0'] =
  process.argv.slice(2);
const now = () => Date.now() + Number(wrongBy);
const host = await createHost({
  dataDir,
  scenesDir,
  shell: 'served',
  version: '0',
  keys: servedKeys({ XUNZHAN_KEY: key }),
  now,
  syncTimings: hurry,
});
const call = caller(host, host.openSession('screen'));
const pin = '135790';
/** The disk may be full just now. */
async function untilDone(work: () => Promise<unknown>): Promise<void> {
  while (
    !(await work().then(
      () => true,
      () => false,
    ))
  )
    await wait(50);
}

await untilDone(async () => {
  const { needsSetup } = await call('host.status', {});
  await call(needsSetup ? 'staff.setup' : 'staff.unlock', { pin });
});
await untilDone(() => configure(call, endpoint, 'fault-test-secret'));

let recording = true;
process.on('message', (message) => {
  if (message === 'quiet') recording = false;
  if (message === 'retry') void call('sync.retry', {});
});

async function visitors(): Promise<void> {
  while (recording) {
    try {
      const { visit } = await call('visits.open', {
        visitor: 'guest',
        exhibition: 'small-hall',
        platform: 'desk',
      });
      for (let batch = 0; batch < 5 && recording; batch += 1) {
        const at = new Date(now()).toISOString();
        const events = Array.from({ length: 1 + batch * 4 }, () => viewed('meeting', at));
        await call('visits.record', { visit, events, sentAt: at });
        process.send?.({ visit, events: events.map(({ id }) => id) });
        await wait(15);
      }
      await call('visits.close', { visit });
    } catch {
      // The disk is full, for instance: not acknowledged, so not counted.
      await wait(50);
    }
  }
}

async function report(): Promise<never> {
  for (;;) {
    await wait(100);
    const status = await call('sync.status', {}).catch(() => undefined);
    if (status) process.send?.({ status });
  }
}

await Promise.all([visitors(), report()]);
