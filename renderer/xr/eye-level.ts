export type Posture = 'standing' | 'seated';

/** Eyes of a standing visitor in a space without a floor, and of one who sits, as the hall is looked at; metres. */
const standingEyes = 1.6;
const seatedEyes = 1.5;
/** Eyes lower than this belong to somebody who sits; lower than the second, the space knows no floor. */
const seatedBelow = 1.25;
const noFloorBelow = 0.5;

/** Whether somebody with eyes so high above the floor, metres, stands or sits. */
export function postureOf(eyes: number): Posture {
  return eyes >= noFloorBelow && eyes < seatedBelow ? 'seated' : 'standing';
}

/**
 * Metres by which the play space is raised: nothing for one who stands on a known floor, so that heights are true;
 * one who sits looks at labels from a little below standing height instead of from a child's.
 */
export function floorLift(eyes: number, posture: Posture): number {
  if (posture === 'seated') return seatedEyes - eyes;
  return eyes < noFloorBelow ? standingEyes - eyes : 0;
}
