import type { Posture } from './eye-level.ts';

/** How the present visitor likes it; the next one begins with the first settings again. Changed in place. */
export interface HeadsetSettings {
  /** One comfort turn, radians. */
  turnAngle: number;
  /** Walks by stick, with a narrowed view, instead of being moved through the dark. */
  walking: boolean;
  posture: Posture;
}

export const turnAngles = { small: Math.PI / 6, large: Math.PI / 4 } as const;

export function firstSettings(): HeadsetSettings {
  return { turnAngle: turnAngles.small, walking: false, posture: 'standing' };
}
