import type { Point } from '#model/format/common.ts';
import type { Emitter, EmitterGroup } from '#model/geometry/built-room.ts';
import type { PreparedEmitter } from './bake-scene.ts';
import { lightColour } from './light-colour.ts';

/** Accents fade from this share of their nominal cone to that one: no hard edge on a wall. */
const softCone: readonly [number, number] = [0.35, 1.65];

export interface EmitterContext {
  room: number;
  set: number;
  /** Brightness of one unit of power, from the group's calibration. */
  level: number;
  samples: number;
}

/** An emitter as the phases take it. */
export function prepareEmitter(
  emitter: Emitter,
  { room, set, level, samples }: EmitterContext,
): PreparedEmitter {
  const [red, green, blue] = lightColour(emitter.kelvin);
  const strength = level * emitter.power;
  const common = {
    room,
    set,
    colour: [red * strength, green * strength, blue * strength] satisfies Point,
    samples,
  };
  if (emitter.kind === 'area') return { ...common, ...areaOf(emitter) };
  const axis = difference(emitter.target, emitter.position);
  const distance = Math.hypot(...axis);
  const unit = scaled(axis, 1 / (distance || 1));
  const first = normalised(cross(unit, Math.abs(unit[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]));
  return {
    ...common,
    kind: 'spot',
    centre: emitter.position,
    reach: emitter.radius,
    axis: unit,
    across: [first, cross(unit, first)],
    radius: emitter.radius,
    inner: Math.cos(emitter.angle * softCone[0]),
    outer: Math.cos(Math.min(emitter.angle * softCone[1], 1.5)),
    reference: distance * distance,
  };
}

/** U is always the longer side: most strata lie along it. */
function areaOf(emitter: Extract<Emitter, { kind: 'area' }>) {
  const lengths = [Math.hypot(...emitter.u), Math.hypot(...emitter.v)] as const;
  const turned = lengths[1] > lengths[0];
  return {
    kind: 'area' as const,
    centre: emitter.centre,
    reach: Math.hypot(...lengths),
    axisU: normalised(turned ? emitter.v : emitter.u),
    axisV: normalised(turned ? emitter.u : emitter.v),
    normal: normalised(cross(emitter.u, emitter.v)),
    halfU: Math.max(...lengths),
    halfV: Math.min(...lengths),
  };
}

/** The groups of a room's emitters, in a fixed order. */
export function groupsOf(emitters: readonly Emitter[]): EmitterGroup[] {
  return [...new Set(emitters.map(({ group }) => group))].toSorted();
}

function difference(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function scaled(a: Point, factor: number): Point {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function normalised(a: Point): Point {
  return scaled(a, 1 / (Math.hypot(...a) || 1));
}
