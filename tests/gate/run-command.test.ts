import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plantedTree } from './planted-tree.ts';
import { root, runCommand } from './run-command.ts';

const node = process.execPath;

test('exit status and output come back', async () => {
  const good = await runCommand(node, ['-e', 'console.log(7)'], {
    limitSeconds: 20,
    capture: true,
  });
  expect(good).toEqual({ ok: true, timedOut: false, stdout: '7\n' });
  const bad = await runCommand(node, ['-e', 'process.exit(3)'], { limitSeconds: 20 });
  expect(bad.ok).toBe(false);
});

test('a command that is not there fails instead of throwing', async () => {
  expect((await runCommand('no-such-command-here', [], { limitSeconds: 20 })).ok).toBe(false);
});

test('there is no standard input to wait for', async () => {
  const script = "process.stdin.on('end', () => console.log('end')).resume()";
  const { stdout } = await runCommand(node, ['-e', script], { limitSeconds: 20, capture: true });
  expect(stdout).toBe('end\n');
});

test.skipIf(process.platform === 'win32')(
  'a command that hangs is ended together with what it started',
  async () => {
    const base = plantedTree({});
    const pidFile = join(base, 'pid');
    const forever = 'setInterval(() => {}, 1000)';
    const script = `
      const { pid } = require('node:child_process').spawn(process.execPath, ['-e', '${forever}']);
      require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(pid));
      ${forever}`;
    const result = await runCommand(node, ['-e', script], { limitSeconds: 2 });
    expect(result).toMatchObject({ ok: false, timedOut: true });
    const pid = Number(readFileSync(pidFile, 'utf8'));
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  },
);

test('the build machine runs exactly the line that the README names', () => {
  const lines = readFileSync(join(root, '.ci/run'), 'utf8').trimEnd().split('\n');
  const line = lines.at(-1) ?? '';
  expect(line).toBe('npm install && npm test');
  expect(readFileSync(join(root, 'README.md'), 'utf8').split('\n')).toContain(line);
});

/** A process that has ended but that nobody has waited for yet counts as ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}
