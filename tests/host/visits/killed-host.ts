import { createHost } from '#host/api/host.ts';
import { servedKeys } from '#host/store/file-keys.ts';
import { caller } from '../test-host.ts';
import { viewed } from '../sample-events.ts';

/**
 * Run as a child: records without end in four visits at once and says which events were acknowledged,
 * until it is killed. Arguments: data folder, scenes folder, key.
 */
const [dataDir = '', scenesDir = '', key = ''] = process.argv.slice(2);
const host = await createHost({
  dataDir,
  scenesDir,
  shell: 'served',
  version: '0',
  keys: servedKeys({ XUNZHAN_KEY: key }),
});
const call = caller(host, host.openSession('screen'));

async function visitWithoutEnd(size: number): Promise<never> {
  const { visit } = await call('visits.open', {
    visitor: 'guest',
    exhibition: 'small-hall',
    platform: 'desk',
  });
  for (;;) {
    const events = Array.from({ length: size }, () => viewed('meeting'));
    await call('visits.record', { visit, events });
    process.send?.({ visit, events: events.map(({ id }) => id) });
  }
}

await Promise.all([1, 3, 20, 100].map(visitWithoutEnd));
