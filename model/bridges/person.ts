import type { BridgeParts, Taper } from './part.ts';

/** A plain standing figure of 1.7 m, to compare sizes by; it is nobody. Feet at the origin. */
export function person(): BridgeParts {
  const block = (from: number, to: number, bottom: number, top: number): Taper => ({
    bottom: [0, from, 0],
    top: [0, to, 0],
    bottomSize: [bottom * 0.6, bottom],
    topSize: [top * 0.6, top],
    material: 'figure',
    group: 'figure',
  });
  return {
    beams: [],
    tapers: [
      block(0, 0.82, 0.3, 0.36),
      block(0.82, 1.42, 0.36, 0.46),
      block(1.46, 1.7, 0.18, 0.16),
    ],
  };
}
