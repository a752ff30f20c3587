import type { EmitterGroup } from '#model/geometry/built-room.ts';

export type Quality = 'quick' | 'full';

/** How finely a room is computed. */
export interface QualitySettings {
  /** Texels of the computation for one of the lightmap, along each side; neighbours are coarser still. */
  scale: number;
  neighbourScale: number;
  rays: number;
  neighbourRays: number;
  bounces: number;
  /** Shadow rays a texel for one emitter. */
  samples: Record<EmitterGroup, number>;
}

export const qualities: Record<Quality, QualitySettings> = {
  quick: {
    scale: 1,
    neighbourScale: 0.25,
    rays: 32,
    neighbourRays: 12,
    bounces: 2,
    samples: { washer: 9, cove: 6, accent: 6, daylight: 25, lamp: 6 },
  },
  full: {
    scale: 1,
    neighbourScale: 0.34,
    rays: 192,
    neighbourRays: 48,
    bounces: 3,
    samples: { washer: 40, cove: 24, accent: 24, daylight: 144, lamp: 32 },
  },
};

/** A coarse picture of the room that tells how bright each group of lights must be. */
export const calibrationSettings: QualitySettings = {
  scale: 0.3,
  neighbourScale: 0,
  rays: 48,
  neighbourRays: 0,
  bounces: 4,
  samples: { washer: 12, cove: 8, accent: 8, daylight: 16, lamp: 8 },
};
