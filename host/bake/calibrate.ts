import type { BuiltRoom, Emitter, EmitterGroup } from '#model/geometry/built-room.ts';
import { groupsOf } from './prepare-emitters.ts';
import { prepareScene } from './prepare-scene.ts';
import type { Levels, PreparedScene } from './prepare-scene.ts';
import { calibrationSettings } from './quality.ts';
import { solve } from './solve.ts';
import type { Solution } from './solve.ts';
import { areaMeans } from './reference-surfaces.ts';
import type { ReferenceMeans } from './reference-surfaces.ts';

/**
 * What each group of lights alone should bring, bounces included, in irradiance / pi, at power 1. Rooms are mixed
 * from these; then all but the accents are scaled together until the walls at eye height come out at `wallLevel`.
 * Measured against the reference pictures: wall 0.6, lit picture 1.05 (1.7 : 1), floor below the walls, ceiling
 * darkest but for coves.
 */
const targets: Record<EmitterGroup, (means: ReferenceMeans) => number> = {
  washer: ({ wall }) => 0.46 / wall,
  cove: ({ wall, ceiling }) => Math.min(0.32 / ceiling, 0.3 / wall),
  accent: ({ faceDirect }) => 0.58 / faceDirect,
  daylight: ({ wall, floor }) => 0.5 / ((wall + floor) / 2),
  lamp: ({ wall, floor }) => 0.34 / ((wall + floor) / 2),
};

/** Irradiance / pi of the walls at eye height: rooms with dark walls are kept darker, not lit up until they glow. */
const wallLevel = { dark: 0.4, pale: 0.6 } as const;
const albedoRange = [0.06, 0.6] as const;
/** Rooms that live on daylight are brighter. */
const daylightBonus = 0.15;

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
  return areaMeans(
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
    const power = meanPower(emitters.filter((emitter) => emitter.group === group));
    const level = Math.min(targets[group](mean), 1e3) * power;
    levels[group] = level;
    if (group === 'accent') accents += level * mean.wall;
    else {
      others += level * mean.wall;
      dimmed += (level * mean.wall) / power;
    }
    if (group === 'daylight') daylight += level * mean.wall;
  });
  const pale = means[0]?.wallAlbedo ?? 0.5;
  const share = Math.min(
    1,
    Math.max(0, (pale - albedoRange[0]) / (albedoRange[1] - albedoRange[0])),
  );
  const bright = 1 + (daylightBonus * daylight) / (others + accents || 1);
  const wall = (wallLevel.dark + (wallLevel.pale - wallLevel.dark) * share) * bright;
  if (others > 0) {
    const mood = others / dimmed;
    const factor = Math.min(3, Math.max(0.4, (wall * mood - accents) / others));
    for (const group of groups) {
      if (group !== 'accent') levels[group] = (levels[group] ?? 0) * factor;
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
