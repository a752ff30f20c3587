import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { viewed } from '../sample-events.ts';
import { codeOf, hostPlace, openVisit, testHost } from '../test-host.ts';
import { statementsOf } from '../stored-statements.ts';

/** A disk of its own of 2 MB, where this machine lets us make one. */
function smallDisk(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'xunzhan-test', folder]);
  if (made.status === 0) onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return made.status === 0;
}

test('on a full disk the hall stays open, nothing is acknowledged, and it goes on with room', async (context) => {
  const options = hostPlace();
  if (!smallDisk(options.dataDir)) {
    console.log(
      'skipped: no right to mount a small disk; append-queue.test.ts has the limit alone',
    );
    context.skip();
  }
  const { call, host } = await testHost(options);
  const { visit } = await openVisit(call);
  let kept = 0;
  let code = 'did not fail';
  for (let batch = 0; batch < 60 && code === 'did not fail'; batch += 1) {
    const events = Array.from({ length: 50 }, () => viewed('meeting'));
    code = await codeOf(call('visits.record', { visit, events }));
    if (code === 'did not fail') kept += events.length;
  }
  expect(code).toBe('store/disk-full');
  expect(await call('exhibitions.list', {})).toHaveLength(1);
  expect((await call('people.list', {})).length).toBe(1);
  const filler = join(options.dataDir, 'filler');
  rmSync(filler, { force: true });
  await host.close();
  expect(await statementsOf(options)).toHaveLength(kept + 1);
  // A disk that is full at the start is told as such too, and the hall still opens.
  for (let bytes = 2 ** 16; bytes >= 1; bytes = Math.floor(bytes / 2)) {
    try {
      for (let part = 0; ; part += 1)
        writeFileSync(`${filler}-${bytes}-${part}`, 'x'.repeat(bytes));
    } catch {
      // Full to this measure.
    }
  }
  // Half a day later: the visit above was left open and would be ended now.
  const again = await testHost({ ...options, now: () => Date.now() + 13 * 3_600_000 });
  expect(await again.call('exhibitions.list', {})).toHaveLength(1);
  const guest = { visitor: 'guest', exhibition: 'small-hall', platform: 'desk' } as const;
  // A few pages may still be free inside the store's own files.
  let refusal = 'did not fail';
  for (let visits = 0; visits < 300 && refusal === 'did not fail'; visits += 1)
    refusal = await codeOf(again.call('visits.open', guest));
  expect(refusal).toMatch(/^store\//);
});
