import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultDataDir } from '#host/serve/places.ts';

test('data lie where the system’s customs say', () => {
  const home = homedir();
  expect(defaultDataDir('linux', {})).toBe(join(home, '.local', 'share', 'xunzhan'));
  expect(defaultDataDir('linux', { XDG_DATA_HOME: '/data' })).toBe(join('/data', 'xunzhan'));
  expect(defaultDataDir('darwin', {})).toBe(
    join(home, 'Library', 'Application Support', 'Xunzhan'),
  );
  expect(defaultDataDir('win32', { LOCALAPPDATA: '/local' })).toBe(join('/local', 'Xunzhan'));
});
