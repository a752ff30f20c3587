import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../visual/browser.ts';
import { measureAppend } from './append-bench.ts';
import { measureHall, measureMemory, measureScale } from './hall-bench.ts';
import { measureLive } from './live-bench.ts';
import { measureRecords, recordParts } from './records/records-bench.ts';
import { startBenchSite } from './site.ts';

/**
 * `npm run bench -- --json FILE [--only hall,memory,scale,append,records,live]`: figures, no pass or fail. `records` can be had in
 * parts (drain, ingest-sqlite, ingest-postgres, queries). What each figure means and what it is compared with stands in docs/bench.md.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = argument('only')?.split(',');
const wanted = (part: string) => !only || only.includes(part);

const figures: Record<string, unknown> = {};
if (wanted('append')) figures['append'] = await measureAppend();
const recordsWanted = recordParts.filter((part) => wanted('records') || wanted(part));
if (recordsWanted.length > 0) figures['records'] = await measureRecords(recordsWanted);
if (wanted('live')) figures['live'] = await measureLive();
if (['hall', 'memory', 'scale'].some(wanted)) Object.assign(figures, await hallFigures());
const json = JSON.stringify(figures, null, 2);
const file = argument('json');
if (file) writeFileSync(file, `${json}\n`);
console.log(json);

async function hallFigures(): Promise<object> {
  const site = await startBenchSite();
  const browser = await openBrowser();
  try {
    return {
      ...(wanted('hall') ? await withHost((host) => measureHall(browser, site.origin, host)) : {}),
      ...(wanted('memory') ? { memory: await measureMemory(browser, site.origin) } : {}),
      ...(wanted('scale') ? { scale: await measureScale(browser, site.origin) } : {}),
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function withHost<Result>(measure: (origin: string) => Promise<Result>): Promise<Result> {
  const data = mkdtempSync(join(tmpdir(), 'xunzhan-bench-'));
  const host = await startHost(data);
  try {
    return await measure(host.origin);
  } finally {
    host.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** The host as `npm run serve` starts it, on a free port, with its page built. */
async function startHost(data: string): Promise<{ origin: string; stop: () => void }> {
  const host = spawn(
    process.execPath,
    ['host/serve/serve.ts', '--port', '0', '--data', data, '--no-open'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    host.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${said}`)));
  });
  return { origin, stop: () => void host.kill() };
}
