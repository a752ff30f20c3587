import { expect, test } from 'vitest';
import { browserCommand } from '#electron/start/browser-command.ts';

const address = 'http://127.0.0.1:4173/';

test.each([
  ['linux', 'xdg-open', [address]],
  ['darwin', 'open', [address]],
  ['win32', 'cmd', ['/c', 'start', '""', address]],
] as const)('%s', (platform, program, args) => {
  expect(browserCommand(address, platform)).toEqual({ program, args });
});
