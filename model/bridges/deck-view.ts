import type { Point } from '../format/common.ts';
import { bridges, built } from './bridges.ts';
import { stays } from './cables.ts';
import { joinParts } from './part.ts';
import type { Beam, BridgeMaterial, BridgeParts } from './part.ts';
import { tower } from './tower.ts';

/**
 * The Duge bridge at 1:1 as seen from a stretch of its own deck: origin on the road under the first tower, x towards
 * the second, y up. Towers, span and their heights are the table's; what else one sees (breadth, stays, railings,
 * markings) is assumed and said to be so beside it. Fine near the stretch, coarse beyond.
 */
export interface DeckStretch {
  /** Where visitors walk, metres along the bridge; the hall's own floor lies there. */
  from: number;
  to: number;
}

/** Assumed, metres: half the deck's breadth, half the carriageway, distance of the stays' planes from the middle. */
const half = 12.6;
const road = 9.8;
const stayPlane = 10.6;
const trussDepth = 8;
const panel = 12;
/** Towers are this share of their height above the deck, as in the model at 1:500. */
const above = 0.42;
/** Nothing is drawn behind the stretch lower than this: a building stands there. */
const roof = 11;
const stayThickness = 0.24;
/** How far beyond the stretch railings are drawn post by post. */
const near = 170;

export function deckView({ from, to }: DeckStretch): BridgeParts {
  const [span] = bridges.duge.spans;
  const side = (bridges.duge.length - span) / 2;
  const [first, second] = bridges.duge.towers.map(({ height }) => built(height));
  const end = span + side;
  return joinParts(
    towerAt(0, first ?? 0, 'tower-1'),
    towerAt(span, second ?? 0, 'tower-2'),
    fan(0, first ?? 0, [side, span / 2]),
    fan(span, second ?? 0, [span / 2, side]),
    truss(from, end),
    surface(from, to, end),
    railings(from, to, end),
  );
}

function towerAt(x: number, height: number, group: string): BridgeParts {
  return tower({
    x,
    foot: height * above - height,
    height,
    footBreadth: 44,
    topBreadth: 27,
    material: 'concrete',
    group,
  });
}

/** Stays as thin round members; those behind the stretch end above the building's roof. */
function fan(x: number, height: number, reach: [number, number]): BridgeParts {
  const all = stays({
    x,
    top: height * above - 6,
    deck: 0,
    reach,
    count: built(bridges.duge.stays),
    breadth: stayPlane * 2,
  });
  const beams = all.beams.flatMap((beam): Beam[] => {
    const lower = beam.from[0] < 0 ? cutAt(beam.from, beam.to, roof) : beam.from;
    return [
      {
        ...beam,
        from: lower,
        section: [stayThickness, stayThickness],
        material: 'stay',
        round: true,
      },
    ];
  });
  return { beams, tapers: [] };
}

/** The point of a rising line at a height. */
function cutAt(from: Point, to: Point, height: number): Point {
  const share = (height - from[1]) / (to[1] - from[1]);
  return [from[0] + (to[0] - from[0]) * share, height, from[2] + (to[2] - from[2]) * share];
}

function truss(from: number, end: number): BridgeParts {
  const beams: Beam[] = [];
  const [top, bottom] = [-1.3, -1.3 - trussDepth];
  const add = (a: Point, b: Point, size: number) =>
    beams.push({ from: a, to: b, section: [size, size], material: 'steel', group: 'truss' });
  const panels = Math.floor((end - from) / panel);
  for (const z of [-half + 0.9, half - 0.9]) {
    add([from, top, z], [end, top, z], 1);
    add([from, bottom, z], [end, bottom, z], 1);
    for (let index = 0; index <= panels; index++) {
      const x = from + index * panel;
      add([x, bottom, z], [x, top, z], 0.55);
      const [lower, upper]: [number, number] = index % 2 === 0 ? [bottom, top] : [top, bottom];
      if (index < panels) add([x, lower, z], [x + panel, upper, z], 0.6);
    }
  }
  for (let index = 0; index <= panels; index++) {
    const x = from + index * panel;
    add([x, bottom, -half + 0.9], [x, bottom, half - 0.9], 0.5);
  }
  return { beams, tapers: [] };
}

/** Slabs: under the hall's floor a little lower, beyond it level with it, with its markings. */
function surface(from: number, to: number, end: number): BridgeParts {
  const beams: Beam[] = [];
  const slab = (
    [x1, x2]: [number, number],
    [z1, z2]: [number, number],
    top: number,
    material: BridgeMaterial,
  ) =>
    beams.push({
      from: [x1, (top - 0.9) / 2, (z1 + z2) / 2],
      to: [x2, (top - 0.9) / 2, (z1 + z2) / 2],
      section: [z2 - z1, top + 0.9],
      material,
      group: 'road',
    });
  slab([from, to], [-half, half], -0.3, 'concrete');
  slab([to, end], [-half, -road], 0, 'concrete');
  slab([to, end], [-road, road], 0, 'asphalt');
  slab([to, end], [road, half], 0, 'concrete');
  const line = (x1: number, x2: number, z: number) =>
    beams.push({
      from: [x1, 0.01, z],
      to: [x2, 0.01, z],
      section: [0.16, 0.03],
      material: 'stay',
      group: 'markings',
    });
  for (const z of [-9.4, 9.4]) line(to, to + 500, z);
  for (let x = to + 4; x < to + 240; x += 15) for (const z of [-3.2, 3.2]) line(x, x + 6, z);
  return { beams, tapers: [] };
}

function railings(from: number, to: number, end: number): BridgeParts {
  const beams: Beam[] = [];
  const add = (a: Point, b: Point, section: [number, number]) =>
    beams.push({ from: a, to: b, section, material: 'rail', group: 'railings' });
  for (const z of [-half + 0.1, half - 0.1]) {
    const fine = to + near;
    add([from, 0.08, z], [end, 0.08, z], [0.2, 0.24]);
    add([from, 1.26, z], [fine, 1.26, z], [0.12, 0.07]);
    for (const y of [0.36, 0.58, 0.8, 1.02]) add([from, y, z], [fine, y, z], [0.05, 0.05]);
    for (let x = from + 1; x < fine; x += x < to ? 2 : 4) add([x, 0, z], [x, 1.24, z], [0.06, 0.1]);
    add([fine, 0.7, z], [end, 0.7, z], [0.06, 1.1]);
  }
  return { beams, tapers: [] };
}
