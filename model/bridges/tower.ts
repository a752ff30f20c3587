import type { Beam, BridgeMaterial, BridgeParts, Taper } from './part.ts';

/** Shares of a tower's height or breadth; they shape what the figures don't give. */
const legAlong = 0.042;
const legAcross = 0.034;
const topTaper = 0.62;
const crossBeams = [0.34, 0.66, 0.965];

export interface TowerShape {
  /** Along the bridge, metres. */
  x: number;
  /** Height of the footing above the water line and of the whole tower, metres. */
  foot: number;
  height: number;
  /** Distance between the legs' middles at the foot and at the top, metres. */
  footBreadth: number;
  topBreadth: number;
  material: BridgeMaterial;
  group: string;
}

/** A portal tower: two tapering legs that lean in, three cross beams. */
export function tower(shape: TowerShape): BridgeParts {
  const { x, foot, height, material, group } = shape;
  const breadthAt = (share: number) =>
    shape.footBreadth + (shape.topBreadth - shape.footBreadth) * share;
  const thick: [number, number] = [height * legAlong, height * legAcross];
  const tapers = [-1, 1].map((side): Taper => ({
    bottom: [x, foot, (side * shape.footBreadth) / 2],
    top: [x, foot + height, (side * shape.topBreadth) / 2],
    bottomSize: thick,
    topSize: [thick[0] * topTaper, thick[1] * topTaper],
    material,
    group,
  }));
  const beams = crossBeams.map((share): Beam => {
    const y = foot + height * share;
    const half = breadthAt(share) / 2;
    return {
      from: [x, y, -half],
      to: [x, y, half],
      section: [height * legAlong * 0.7, height * 0.026],
      material,
      group,
    };
  });
  return { beams, tapers };
}
