import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost } from '#host/api/host.ts';
import { startHttpServer } from '#host/http/server.ts';
import { servedKeys } from '#host/store/file-keys.ts';
import { writeSmallHall } from '#tests/host/small-hall.ts';
import { caller } from '#tests/host/test-host.ts';

/** A host in a process of its own with its activity room open; says its address. `argv[2]`: an empty folder. */
const folder = process.argv[2] ?? '';
const scenesDir = join(folder, 'scenes');
const pageDir = join(folder, 'page');
for (const made of [scenesDir, pageDir]) mkdirSync(made, { recursive: true });
writeSmallHall(scenesDir);
writeFileSync(join(pageDir, 'index.html'), '<!doctype html>');
const host = await createHost({
  dataDir: join(folder, 'data'),
  scenesDir,
  shell: 'served',
  version: '0',
  keys: servedKeys({ XUNZHAN_KEY: randomBytes(32).toString('hex') }),
});
const call = caller(host, host.openSession('screen'));
await call('staff.setup', { pin: '135790' });
await call('room.open', { exhibition: 'small-hall' });
const { address } = await startHttpServer(host, { port: 0, pageDir });
console.log(address);
