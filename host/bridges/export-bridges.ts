import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bridges } from '#model/bridges/bridges.ts';
import { buildBridge } from '#model/bridges/build-bridge.ts';
import { deckView } from '#model/bridges/deck-view.ts';
import { person } from '#model/bridges/person.ts';
import type { BridgeParts } from '#model/bridges/part.ts';
import { bridgeGlb } from './bridge-glb.ts';

/** Writes the five bridges, and a person to measure them by, into an exhibition's media folder, as any author could have brought them. */
const folder = process.argv[2];
/** The stretch of the deck that the hall's floor covers, metres from the first tower. */
const stretch = { from: -8.7, to: 91.3 };
if (!folder) {
  console.error('usage: node host/bridges/export-bridges.ts FOLDER');
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const models: [string, BridgeParts][] = [
  ...Object.values(bridges).map((spec): [string, BridgeParts] => [spec.id, buildBridge(spec)]),
  ['person', person()],
  ['duge-deck', deckView(stretch)],
];
for (const [name, parts] of models) {
  const bytes = await bridgeGlb(name, parts);
  await writeFile(join(folder, `${name}.glb`), bytes);
  console.log(`${name}.glb ${Math.round(bytes.byteLength / 1024)} KB`);
}
