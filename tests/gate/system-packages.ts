import { existsSync } from 'node:fs';
import { runCommand } from './run-command.ts';

/** Debian's packages that tests need, each group with a file that tells whether it is there. */
const groups = [
  { packages: ['chromium', 'fonts-noto-cjk'], sign: '/usr/bin/chromium' },
  // Where these are not to be had, the tests of the hub say so and run the rest.
  { packages: ['postgresql'], sign: '/usr/lib/postgresql' },
  { packages: ['redis-server'], sign: '/usr/bin/redis-server' },
];

/**
 * Installs what is missing of Debian's packages where that is possible: as root on Debian, with a mirror in
 * reach. One after another, as the package manager lets only one in.
 */
export async function installSystemPackages(limitSeconds: number): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const missing = groups.filter(({ sign }) => !existsSync(sign));
  if (missing.length === 0) return;
  const end = performance.now() + limitSeconds * 1000;
  const apt = (args: readonly string[]): Promise<{ ok: boolean }> =>
    runCommand('apt-get', args, {
      limitSeconds: Math.max((end - performance.now()) / 1000, 1),
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      // It runs beside other steps, whose lines it must not cut.
      capture: true,
    });
  if (!(await apt(['update', '-qq'])).ok) return;
  for (const { packages } of missing)
    await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}
