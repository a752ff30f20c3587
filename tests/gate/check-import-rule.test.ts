import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cruiseImports } from './check-import-rule.ts';
import { plantedTree } from './planted-tree.ts';
import { root } from './run-command.ts';

const packageJson = readFileSync(join(root, 'package.json'), 'utf8');

const clean = {
  'package.json': packageJson,
  'model/room.ts': "import { z } from 'zod';\nexport const room = z.object({});\n",
  'host/store.ts':
    "import { room } from '#model/room.ts';\nexport const store = room;\nexport type Store = 1;\n",
  'hub/hub.ts': "import { room } from '../model/room.ts';\nexport const hub = room;\n",
  'renderer/hall.tsx':
    "import type { room } from '#model/room.ts';\nexport type Hall = typeof room;\n",
  'electron/main.ts':
    "import { store } from '#host/store.ts';\nimport 'electron';\nexport const main = store;\n",
};

async function rulesBrokenBy(planted: Record<string, string>): Promise<string[]> {
  const { violations } = await cruiseImports(plantedTree({ ...clean, ...planted }), 25);
  return violations.map(({ rule, from }) => `${from}: ${rule}`).toSorted();
}

test('a tree that keeps to the house plan is clean, and all of it was looked at', async () => {
  const report = await cruiseImports(plantedTree(clean), 25);
  expect(report).toEqual({ checked: 5, unseen: [], violations: [] });
});

test('model may import nothing of ours: by alias, by relative path, for a type, dynamically', async () => {
  const broken = await rulesBrokenBy({
    'model/alias.ts': "export { store } from '#host/store.ts';\n",
    'model/relative.ts': "export { store } from '../host/store.ts';\n",
    'model/type.ts': "import type { Store } from '#host/store.ts';\nexport type S = Store;\n",
    'model/late.ts': "export const late = () => import('../hub/hub.ts');\n",
  });
  expect(broken).toEqual(
    ['alias', 'late', 'relative', 'type'].map(
      (name) => `model/${name}.ts: model-may-import-only-itself`,
    ),
  );
});

test('model is pure: no Node, no React, no other package than zod', async () => {
  const broken = await rulesBrokenBy({
    'model/node.ts': "export { readFileSync } from 'node:fs';\n",
    'model/react.ts': "export { useState } from 'react';\n",
  });
  expect(broken).toEqual(['model/node.ts: model-is-pure', 'model/react.ts: model-is-pure']);
});

test('the neighbours meet only in model', async () => {
  const broken = await rulesBrokenBy({
    'host/up.ts': "export { main } from '#electron/main.ts';\n",
    'hub/across.ts': "export { store } from '#host/store.ts';\n",
    'renderer/across.ts': "export { store } from '../host/store.ts';\n",
    'renderer/node.ts': "export { join } from 'node:path';\n",
    'electron/across.ts': "export type { Hall } from '#renderer/hall.tsx';\n",
    'host/electron.ts': "export { app } from 'electron';\n",
  });
  expect(broken).toEqual([
    'electron/across.ts: electron-may-import-only-model-and-host',
    'host/electron.ts: electron-only-in-electron',
    'host/up.ts: host-may-import-only-model',
    'hub/across.ts: hub-may-import-only-model',
    'renderer/across.ts: renderer-may-import-only-model-and-assets',
    'renderer/node.ts: renderer-runs-in-a-browser',
  ]);
});

test('a circle (reported once), missing files and test code in the product are caught', async () => {
  const broken = await rulesBrokenBy({
    'model/one.ts': "import { two } from './two.ts';\nexport const one = () => two;\n",
    'model/two.ts': "import { one } from './one.ts';\nexport const two = () => one;\n",
    'host/missing.ts': "export { nothing } from '#model/nothing.ts';\n",
    'host/testing.ts': "export { test } from 'vitest';\n",
  });
  expect(broken).toEqual([
    'host/missing.ts: no-unresolvable',
    'host/testing.ts: no-test-code-in-the-product',
    'model/one.ts: no-circular',
  ]);
});
