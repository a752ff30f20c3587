import { built, isGhost } from './bridges.ts';
import type { BridgeSpec, CableStayedSpec, SuspensionSpec, TowerSpec } from './bridges.ts';
import { stays, suspension } from './cables.ts';
import { bridgeLand } from './land.ts';
import { joinParts } from './part.ts';
import type { BridgeParts } from './part.ts';
import { tower } from './tower.ts';
import { trussDeck } from './truss-deck.ts';

/**
 * Assumed proportions, in metres or as shares; no source in the fact sheet gives them, so nothing built from them
 * is labelled. Four lanes and a median need about 25 m; a truss is about a quarter as deep as it is wide to a third.
 */
const deckBreadth = 25;
const trussDepth = 8;
/** Of a cable-stayed bridge's tower, this share stands above the deck. */
const stayedAbove = 0.42;
/** A saddle above the deck: the sag plus the shortest hanger. */
const shortestHanger = 6;

/** Where the towers stand, the middle of the bridge at x = 0, metres. */
export function towerPositions(spec: BridgeSpec): number[] {
  const total = spec.spans.reduce((sum, span) => sum + span, 0);
  let x = -total / 2;
  return [x, ...spec.spans.map((span) => (x += span))];
}

/** A bridge as parts, drawn to its real size in metres. */
export function buildBridge(spec: BridgeSpec): BridgeParts {
  return joinParts(
    spec.kind === 'suspension' ? suspensionBridge(spec) : stayedBridge(spec),
    landOf(spec),
  );
}

/** Half the breadth of the ground that is shown under a bridge, metres. */
const landHalf = 130;

function landOf(spec: BridgeSpec): BridgeParts {
  const footings = towerPositions(spec).map((x, index) => {
    const towerSpec = spec.towers[index] ?? { height: spec.deck };
    return { x, y: towerTop(spec, towerSpec) - built(towerSpec.height) };
  });
  return bridgeLand({
    from: -spec.length / 2,
    to: spec.length / 2,
    half: landHalf,
    deck: built(spec.deck),
    footings,
    river: 0,
    seed: Math.round(spec.length),
  });
}

/** Height of a tower's top above the water line, metres. */
function towerTop(spec: BridgeSpec, towerSpec: TowerSpec): number {
  const deck = built(spec.deck);
  if (spec.kind === 'suspension')
    return deck + built(spec.sag) * (spec.spans[0] ?? 0) + shortestHanger;
  return deck + built(towerSpec.height) * stayedAbove;
}

function stayedBridge(spec: CableStayedSpec): BridgeParts {
  const deck = built(spec.deck);
  const positions = towerPositions(spec);
  const sideReach = Math.min((spec.length - sumOf(spec.spans)) / 2, (spec.spans[0] ?? 0) / 2);
  const fans = positions.map((x, index) =>
    stays({
      x,
      top: towerTop(spec, spec.towers[index] ?? { height: spec.deck }) - 6,
      deck,
      reach: [
        (spec.spans[index - 1] ?? 2 * sideReach) / 2,
        (spec.spans[index] ?? 2 * sideReach) / 2,
      ],
      count: built(spec.stays),
      breadth: deckBreadth,
    }),
  );
  return joinParts(...towers(spec), deckOf(spec, spec.length), ...fans);
}

function suspensionBridge(spec: SuspensionSpec): BridgeParts {
  const deck = built(spec.deck);
  const [left = 0, right = 0] = positionsOfSpan(spec);
  const [first, second] = spec.towers;
  const span = right - left;
  const saddle = (x: number, towerSpec: TowerSpec | undefined) => ({
    x,
    top: towerTop(spec, towerSpec ?? { height: spec.deck }),
  });
  return joinParts(
    ...towers(spec),
    deckOf(spec, span),
    approach(spec, [-spec.length / 2, left]),
    approach(spec, [right, spec.length / 2]),
    suspension({
      left: saddle(left, first),
      right: saddle(right, second),
      sag: built(spec.sag) * span,
      deck,
      breadth: deckBreadth,
      anchors: [
        Math.max(-spec.length / 2, left - span * 0.24),
        Math.min(spec.length / 2, right + span * 0.24),
      ],
      hangers: {
        pairs: built(spec.hangers.pairs),
        spacing: built(spec.hangers.spacing),
        ghost: isGhost(spec.hangers.pairs) || isGhost(spec.hangers.spacing),
      },
    }),
  );
}

function towers(spec: BridgeSpec): BridgeParts[] {
  return towerPositions(spec).flatMap((x, index) => {
    const towerSpec = spec.towers[index];
    if (!towerSpec) return [];
    const height = built(towerSpec.height);
    return tower({
      x,
      foot: towerTop(spec, towerSpec) - height,
      height,
      footBreadth: deckBreadth * 1.6,
      topBreadth: deckBreadth,
      material: isGhost(towerSpec.height) ? 'ghost' : 'concrete',
      group: `tower-${index + 1}`,
    });
  });
}

function deckOf(spec: BridgeSpec, length: number): BridgeParts {
  const panels = Math.round((built(spec.trussPanels) * length) / sumOf(spec.spans));
  return trussDeck({
    from: -length / 2,
    to: length / 2,
    deck: built(spec.deck),
    panels,
    depth: trussDepth,
    breadth: deckBreadth,
    material: isGhost(spec.deck) ? 'ghost' : 'steel',
  });
}

/** Roads beyond the main span: their piers are unknown, so only the roadway's line is drawn, as a ghost. */
function approach(spec: BridgeSpec, [from, to]: [number, number]): BridgeParts {
  const y = built(spec.deck);
  return {
    tapers: [],
    beams: [
      {
        from: [from, y, 0],
        to: [to, y, 0],
        section: [deckBreadth, 2],
        material: 'ghost',
        group: 'approaches',
      },
    ],
  };
}

function positionsOfSpan(spec: SuspensionSpec): number[] {
  return towerPositions(spec).slice(0, 2);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
