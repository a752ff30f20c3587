import { globSync, readFileSync } from 'node:fs';
import { validateBytes } from 'gltf-validator';
import { expect, test } from 'vitest';

// The compressed fixtures are not among them: the validator does not know meshopt, Draco and KTX2.
const models = [
  ...globSync('scenes/*/media/**/*.glb'),
  'tests/fixtures/media/stele.glb',
].toSorted();

test('there are models that ship', () => {
  expect(models.length).toBeGreaterThan(1);
});

test.each(models)('%s is valid glTF', async (file) => {
  const { issues } = await validateBytes(new Uint8Array(readFileSync(file)));
  expect(issues.messages.filter(({ severity }) => severity === 0)).toEqual([]);
});
