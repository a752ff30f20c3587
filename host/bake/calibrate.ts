import type { BuiltRoom, Emitter, EmitterGroup } from '#model/geometry/built-room.ts';
import { groupsOf } from './prepare-emitters.ts';
import { prepareScene } from './prepare-scene.ts';
import type { Levels, PreparedScene } from './prepare-scene.ts';
import { calibrationSettings } from './quality.ts';
import { solve } from './solve.ts';
import type { Solution } from './solve.ts';
import { referenceMeans } from './reference-surfaces.ts';
import type { ReferenceMeans } from './reference-surfaces.ts';

/**
 * What each group of lights alone should bring where it shines, bounces included, in irradiance / pi, at power 1.
 * Rooms are mixed from these; then all but the accents are scaled together until the walls at eye height come out
 * near `wallLevel`. Set by eye against the reference pictures: walls a little over half of what white paper sends
 * back under the exposure in use, lit pictures twice that, floor below the walls, ceiling darkest but for coves.
 */
const targets: Record<EmitterGroup, (means: ReferenceMeans) => number> = {
  washer: ({ lit, hot }) => Math.min(0.62 / lit.wall, 1.1 / hot.wall),
  cove: ({ lit, hot }) =>
    Math.min(0.6 / Math.max(lit.wall, lit.ceiling), 1 / Math.max(hot.wall, hot.ceiling)),
  accent: ({ lit }) => 0.48 / Math.max(lit.face, lit.wall * 0.8),
  // By the floor: the sides of a shaft or window shine far brighter than anything in the room.
  daylight: ({ lit, hot, eyeLevel }) =>
    Math.min(0.7 / lit.floor, 1.5 / hot.floor, 0.6 / Math.max(eyeLevel, 1e-4)),
  lamp: ({ lit, hot }) =>
    Math.min(0.6 / Math.max(lit.wall, lit.floor), 1.2 / Math.max(hot.wall, hot.floor)),
};

/** Irradiance / pi of the walls at eye height: rooms with dark walls are kept darker, not lit up until they glow. */
const wallLevel = { dark: 0.34, pale: 0.47 } as const;
const albedoRange = [0.06, 0.6] as const;
/** Rooms that live on daylight are brighter. */
const daylightBonus = 0.2;
/** The power of daylight is the brightness of its sky, to which the eye adapts. */
const skyAdaptation = 0.5;
/**
 * How far the scaling may go: a room with one washed wall stays a dark room with one washed wall. Daylight may rise
 * further, for it fills a room.
 */
const scaling = [0.5, 1.2] as const;
const daylightScaling = 2;

export interface Calibration {
  levels: Levels;
  /** What the fill light's level is a share of. */
  wall: number;
}

/**
 * Brightness of each group of a room's lights, from a coarse solution of the room alone. The mean power of a group
 * is the author's word for a darker or brighter room and is kept.
 */
export async function calibrate(room: BuiltRoom, signal?: AbortSignal): Promise<Calibration> {
  const groups = groupsOf(room.emitters.filter(({ power }) => power > 0));
  if (groups.length === 0) return { levels: {}, wall: wallLevel.dark };
  const prepared = prepareScene([{ room, levels: {} }], {
    settings: calibrationSettings,
    openings: [],
    sets: groups,
    seed: 1,
  });
  const solution = await solve(prepared, {
    bounces: calibrationSettings.bounces,
    ...(signal ? { signal } : {}),
  });
  return mixLevels(
    room.emitters,
    groups,
    groups.map((_, set) => meansOf(prepared, solution, set)),
  );
}

function meansOf(prepared: PreparedScene, solution: Solution, set: number): ReferenceMeans {
  const from = set * prepared.scene.count * 3;
  const to = from + prepared.scene.ownCount * 3;
  return referenceMeans(
    prepared,
    solution.direct.subarray(from, to),
    solution.indirect.subarray(from, to),
  );
}

function mixLevels(
  emitters: readonly Emitter[],
  groups: readonly EmitterGroup[],
  means: readonly ReferenceMeans[],
): Calibration {
  const levels: Levels = {};
  let accents = 0;
  let others = 0;
  let daylight = 0;
  let dimmed = 0;
  groups.forEach((group, set) => {
    const mean = means[set];
    if (!mean) return;
    const given = meanPower(emitters.filter((emitter) => emitter.group === group));
    const power = group === 'daylight' ? given ** skyAdaptation : given;
    const level = Math.min(targets[group](mean), 2e3) * power;
    levels[group] = level;
    if (group === 'accent') accents += level * mean.eyeLevel;
    else {
      others += level * mean.eyeLevel;
      dimmed += (level * mean.eyeLevel) / power;
    }
    if (group === 'daylight') daylight += level * mean.eyeLevel;
  });
  const pale = means[0]?.wallAlbedo ?? 0.5;
  const share = Math.min(
    1,
    Math.max(0, (pale - albedoRange[0]) / (albedoRange[1] - albedoRange[0])),
  );
  const bright = 1 + (daylightBonus * daylight) / (others + accents || 1);
  const wall = (wallLevel.dark + (wallLevel.pale - wallLevel.dark) * share) * bright;
  if (others > 0) {
    const wanted = (wall * others) / dimmed - accents;
    const factor = Math.min(scaling[1], Math.max(scaling[0], wanted / others));
    const short = Math.max(0, wanted - factor * others);
    const raised = daylight > 0 ? 1 + short / (factor * daylight) : 1;
    for (const group of groups) {
      if (group === 'accent') continue;
      const rise = group === 'daylight' ? Math.min(daylightScaling, raised) : 1;
      levels[group] = (levels[group] ?? 0) * factor * rise;
    }
  }
  return { levels, wall };
}

/** By the size of what shines, so that one dim niche does not dim the room. */
function meanPower(emitters: readonly Emitter[]): number {
  let sum = 0;
  let weights = 0;
  for (const emitter of emitters) {
    const weight =
      emitter.kind === 'area' ? Math.hypot(...emitter.u) * Math.hypot(...emitter.v) : 1;
    sum += weight * emitter.power;
    weights += weight;
  }
  return sum / weights;
}
