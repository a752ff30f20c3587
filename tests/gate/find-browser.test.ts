import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { plantedTree } from './planted-tree.ts';

test.skipIf(process.platform === 'win32')(
  'the first browser on the path that really starts is taken',
  () => {
    const base = plantedTree({
      'a/chromium': '#!/bin/sh\necho "please install the snap" >&2\nexit 1\n',
      'b/google-chrome': '#!/bin/sh\necho "Google Chrome 150.0.1"\n',
    });
    const snap = join(base, 'a/chromium');
    const chrome = join(base, 'b/google-chrome');
    for (const script of [snap, chrome]) chmodSync(script, 0o755);
    expect(findBrowser([join(base, 'a'), join(base, 'b')].join(delimiter))).toBe(chrome);
  },
);
