import type { Point } from '../format/common.ts';
import type { Beam, BridgeParts } from './part.ts';

export interface SuspensionShape {
  /** Towers' positions along the bridge, metres, and the height of their saddles above the water line. */
  left: { x: number; top: number };
  right: { x: number; top: number };
  /** Sag below the straight line between the saddles at the middle of the span, metres. */
  sag: number;
  /** Height of the roadway and distance between the cable planes, metres. */
  deck: number;
  breadth: number;
  /** Where the backstays reach the ground, metres along the bridge. */
  anchors: [number, number];
  hangers: { pairs: number; spacing: number; ghost: boolean };
}

const cableThickness = 0.9;
const hangerThickness = 0.28;
/** Straight pieces a main cable is drawn with. */
const pieces = 48;

/**
 * Two main cables with their sag, backstays to the anchors, and hangers down to the deck. A cable that carries an
 * even load along the deck hangs in a parabola; between saddles of unequal height it hangs below their straight line.
 */
export function suspension(shape: SuspensionShape): BridgeParts {
  const { left, right, deck } = shape;
  const span = right.x - left.x;
  const middle = (left.x + right.x) / 2;
  const heightAt = (x: number): number => {
    const straight = left.top + ((right.top - left.top) * (x - left.x)) / span;
    return straight - shape.sag + 4 * shape.sag * ((x - middle) / span) ** 2;
  };
  const beams: Beam[] = [];
  const cable = (from: Point, to: Point) =>
    beams.push({
      from,
      to,
      section: [cableThickness, cableThickness],
      material: 'cable',
      group: 'cables',
    });
  for (const z of [-shape.breadth / 2, shape.breadth / 2]) {
    for (let piece = 0; piece < pieces; piece++) {
      const a = left.x + (span * piece) / pieces;
      const b = left.x + (span * (piece + 1)) / pieces;
      cable([a, heightAt(a), z], [b, heightAt(b), z]);
    }
    cable([shape.anchors[0], deck, z], [left.x, left.top, z]);
    cable([right.x, right.top, z], [shape.anchors[1], deck, z]);
    const { pairs, spacing, ghost } = shape.hangers;
    for (let index = 0; index < pairs; index++) {
      const x = middle + (index - (pairs - 1) / 2) * spacing;
      beams.push({
        from: [x, deck, z],
        to: [x, heightAt(x), z],
        section: [hangerThickness, hangerThickness],
        material: ghost ? 'ghost' : 'cable',
        group: 'hangers',
      });
    }
  }
  return { beams, tapers: [] };
}

export interface StaysShape {
  /** Tower along the bridge, top of the tower and roadway above the water line, metres. */
  x: number;
  top: number;
  deck: number;
  /** How far stays reach to the left and to the right, metres. */
  reach: [number, number];
  count: number;
  breadth: number;
}

const stayThickness = 0.35;
/** Stays are anchored over this share of the tower above the deck, from the top down. */
const anchorZone = 0.42;
/** No stay is anchored nearer the tower than this share of its reach. */
const nearest = 0.08;

/** Two planes of stays in a semi-fan. Their number is assumed for both bridges, so they are ghosts. */
export function stays(shape: StaysShape): BridgeParts {
  const { x, top, deck } = shape;
  const beams: Beam[] = [];
  for (const z of [-shape.breadth / 2, shape.breadth / 2]) {
    for (const [side, reach] of [[-1, shape.reach[0]] as const, [1, shape.reach[1]] as const]) {
      for (let index = 1; index <= shape.count; index++) {
        const share = nearest + (1 - nearest) * (index / shape.count);
        const height = top - (top - deck) * anchorZone * (1 - index / shape.count);
        beams.push({
          from: [x + side * reach * share, deck, z],
          to: [x, height, z],
          section: [stayThickness, stayThickness],
          material: 'ghost',
          group: 'stays',
        });
      }
    }
  }
  return { beams, tapers: [] };
}
