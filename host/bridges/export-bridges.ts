import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bridges } from '#model/bridges/bridges.ts';
import { buildBridge } from '#model/bridges/build-bridge.ts';
import { bridgeGlb } from './bridge-glb.ts';

/** Writes the five bridges into an exhibition's media folder, as any author could have brought them. */
const folder = process.argv[2];
if (!folder) {
  console.error('usage: node host/bridges/export-bridges.ts FOLDER');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
for (const spec of Object.values(bridges)) {
  const bytes = await bridgeGlb(spec.id, buildBridge(spec));
  await writeFile(join(folder, `${spec.id}.glb`), bytes);
  console.log(`${spec.id}.glb ${Math.round(bytes.byteLength / 1024)} KB`);
}
