import type { HostOptions } from '#host/api/host.ts';
import type { SyncTimings } from '#host/sync/sync-engine.ts';
import { viewed } from '../sample-events.ts';
import { hostPlace, testHost, type Call } from '../test-host.ts';

/** Like the usual ones, a thousand times faster. */
export const hurry: SyncTimings = {
  interval: 60_000,
  settle: 5,
  backoff: { first: 5, most: 60 },
  paused: 50,
  request: 3000,
};

/** A host that is told where to send, unlocked for staff. */
export async function sendingHost(endpoint: string, options: HostOptions = hostPlace()) {
  const made = await testHost({ syncTimings: hurry, ...options });
  const { needsSetup } = await made.call('host.status', {});
  if (needsSetup) await made.call('staff.setup', { pin: '135790' });
  else await made.call('staff.unlock', { pin: '135790' });
  if (endpoint !== '') await configure(made.call, endpoint);
  return made;
}

export function configure(call: Call, endpoint: string, secret = 'secret') {
  return call('sync.configure', { endpoint, key: 'key', secret, proxy: '', authority: '' });
}

/** A guest's visit with so many events; 1 statement more than events. */
export async function visitWith(call: Call, count: number): Promise<string> {
  const { visit } = await call('visits.open', {
    visitor: 'guest',
    exhibition: 'small-hall',
    platform: 'desk',
  });
  for (let left = count; left > 0; left -= 100) {
    const events = Array.from({ length: Math.min(left, 100) }, () => viewed('meeting'));
    await call('visits.record', { visit, events });
  }
  return visit;
}
