import type { Point } from '../format/common.ts';
import type { Beam, BridgeMaterial, BridgeParts } from './part.ts';

export interface TrussDeckShape {
  /** Both ends along the bridge, metres. */
  from: number;
  to: number;
  /** Height of the roadway above the water line, metres. */
  deck: number;
  panels: number;
  /** Depth of the truss and distance between its two planes, metres. */
  depth: number;
  breadth: number;
  material: BridgeMaterial;
}

/** Sections of chords, posts and diagonals as shares of the truss's depth. */
const chord = 0.16;
const web = 0.09;

/**
 * A stiffening truss of the Warren kind with posts: two planes of chords, posts and alternating diagonals, floor
 * beams between them, and the roadway on top. The roadway's width is assumed for every bridge, so it is a ghost.
 */
export function trussDeck(shape: TrussDeckShape): BridgeParts {
  const { from, to, deck, panels, depth, breadth, material } = shape;
  const bottom = deck - depth;
  const half = breadth / 2;
  const xAt = (index: number) => from + ((to - from) * index) / panels;
  const beams: Beam[] = [];
  const beam = (a: Point, b: Point, share: number, group: string) =>
    beams.push({ from: a, to: b, section: [depth * share, depth * share], material, group });
  for (const z of [-half, half]) {
    beam([from, deck, z], [to, deck, z], chord, 'truss');
    beam([from, bottom, z], [to, bottom, z], chord, 'truss');
    for (let panel = 0; panel <= panels; panel++) {
      const x = xAt(panel);
      beam([x, bottom, z], [x, deck, z], web, 'truss');
      if (panel === panels) continue;
      const rising = panel % 2 === 0;
      beam(
        [x, rising ? bottom : deck, z],
        [xAt(panel + 1), rising ? deck : bottom, z],
        web,
        'truss',
      );
    }
  }
  for (let panel = 0; panel <= panels; panel++) {
    beam([xAt(panel), bottom, -half], [xAt(panel), bottom, half], web, 'floor-beams');
  }
  beams.push({
    from: [from, deck + depth * 0.08, 0],
    to: [to, deck + depth * 0.08, 0],
    section: [breadth * 1.04, depth * 0.1],
    material: 'ghost',
    group: 'roadway',
  });
  return { beams, tapers: [] };
}
