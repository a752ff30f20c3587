/** Where somebody stood and looked, `t` milliseconds after the beginning; metres and radians as in `Viewpoint`. */
export interface TrackPose {
  t: number;
  x: number;
  z: number;
  heading: number;
  pitch: number;
}

/** What a thinned way may differ from the one that was walked: metres, and radians (about 0.7 degrees). */
export const thinning = { metres: 0.03, radians: 0.012 } as const;

/** Faster than anybody walks, metres a second: somebody was put elsewhere through the dark. */
const leap = 12;

/** Ints in a packed pose: milliseconds, millimetres twice, milliradians twice. */
const width = 5;
const thousandth = 1000;

/**
 * Leaves out the poses that a straight line in time between those left passes within `thinning` (the method of
 * Ramer, Douglas and Peucker, with time as the measure along the line). First and last stay.
 */
export function thinTrack(poses: readonly TrackPose[]): TrackPose[] {
  const kept = new Set([0, poses.length - 1]);
  const spans: [number, number][] = [[0, poses.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    const worst = farthestBetween(poses, first, last);
    if (worst === undefined) continue;
    kept.add(worst);
    spans.push([first, worst], [worst, last]);
  }
  return poses.filter((_, index) => kept.has(index));
}

function farthestBetween(
  poses: readonly TrackPose[],
  first: number,
  last: number,
): number | undefined {
  const from = poses[first];
  const to = poses[last];
  if (!from || !to) return undefined;
  const guess = { ...from };
  let worst: number | undefined;
  let most = 1;
  for (let index = first + 1; index < last; index += 1) {
    const pose = poses[index];
    if (!pose) continue;
    between(from, to, pose.t, guess);
    const off = Math.max(
      Math.hypot(pose.x - guess.x, pose.z - guess.z) / thinning.metres,
      Math.abs(turn(guess.heading, pose.heading)) / thinning.radians,
      Math.abs(pose.pitch - guess.pitch) / thinning.radians,
    );
    if (off <= most) continue;
    most = off;
    worst = index;
  }
  return worst;
}

/** Poses as whole numbers, each as its difference from the one before: small as JSON, exact to a thousandth. */
export function packTrack(poses: readonly TrackPose[]): number[] {
  const packed: number[] = [];
  const before = [0, 0, 0, 0, 0];
  for (const { t, x, z, heading, pitch } of poses) {
    const now = [t, x * thousandth, z * thousandth, heading * thousandth, pitch * thousandth];
    now.forEach((value, place) => {
      const whole = Math.round(value);
      packed.push(whole - (before[place] ?? 0));
      before[place] = whole;
    });
  }
  return packed;
}

/** The way back; nothing for numbers that are no packed poses, or poses that do not follow each other in time. */
export function unpackTrack(packed: readonly number[]): TrackPose[] | undefined {
  if (packed.length % width !== 0) return undefined;
  const poses: TrackPose[] = [];
  let [t, x, z, heading, pitch] = [0, 0, 0, 0, 0];
  for (let at = 0; at < packed.length; at += width) {
    const step = packed[at] ?? 0;
    if (step < 0) return undefined;
    t += step;
    x += packed[at + 1] ?? 0;
    z += packed[at + 2] ?? 0;
    heading += packed[at + 3] ?? 0;
    pitch += packed[at + 4] ?? 0;
    poses.push({
      t,
      x: x / thousandth,
      z: z / thousandth,
      heading: heading / thousandth,
      pitch: pitch / thousandth,
    });
  }
  return poses;
}

/** Writes into `pose` where somebody was at `t`; before the first and after the last pose they stand. */
export function poseOnTrack(
  track: readonly TrackPose[],
  t: number,
  pose: { x: number; z: number; heading: number; pitch: number },
): void {
  const index = indexAt(track, t);
  const from = track[Math.max(0, index)];
  if (!from) return;
  const to = track[index + 1];
  const jumps =
    to && Math.hypot(to.x - from.x, to.z - from.z) / Math.max(1, to.t - from.t) > leap / 1000;
  between(from, to && !jumps ? to : from, t, pose);
}

/** Index of the last pose at or before `t`; -1 before the first. */
function indexAt(track: readonly TrackPose[], t: number): number {
  let low = 0;
  let high = track.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((track[middle]?.t ?? Infinity) <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function between(
  from: TrackPose,
  to: TrackPose,
  t: number,
  into: { x: number; z: number; heading: number; pitch: number },
): void {
  const share = to.t > from.t ? Math.min(1, Math.max(0, (t - from.t) / (to.t - from.t))) : 0;
  into.x = from.x + (to.x - from.x) * share;
  into.z = from.z + (to.z - from.z) * share;
  into.heading = from.heading + turn(from.heading, to.heading) * share;
  into.pitch = from.pitch + (to.pitch - from.pitch) * share;
}

/** The short way from one heading to another, radians. */
function turn(from: number, to: number): number {
  const whole = Math.PI * 2;
  return ((((to - from + Math.PI) % whole) + whole) % whole) - Math.PI;
}
