import type { FloorPoint } from '../format/common.ts';
import type { Room } from '../format/room.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { FittingContext, FittingKind } from './fitting-kind.ts';
import { fittingKinds } from './registry.ts';
import type { Fitting, FittingKindName } from './registry.ts';

type FittingOf<Name extends FittingKindName> = Extract<Fitting, { kind: Name }>;

/** The registry, typed so that a kind's name and its documents go together. */
const kinds: { [Name in FittingKindName]: FittingKind<FittingOf<Name>> } = fittingKinds;

/** Builds any fitting by its kind. */
export function buildFitting(
  fitting: Fitting,
  room: Room,
  mesh: MeshBuilder,
  context: FittingContext,
): void {
  buildKind(fitting.kind, fitting, room, mesh, context);
}

function buildKind<Name extends FittingKindName>(
  name: Name,
  fitting: FittingOf<Name>,
  room: Room,
  mesh: MeshBuilder,
  context: FittingContext,
): void {
  kinds[name].build(fitting, room, mesh, context);
}

/** The openings in a room's ceiling that its fittings close themselves. */
export function ceilingHoles(room: Room): FloorPoint[][] {
  return room.fittings.flatMap((fitting) => holesOf(fitting.kind, fitting));
}

function holesOf<Name extends FittingKindName>(
  name: Name,
  fitting: FittingOf<Name>,
): FloorPoint[][] {
  const hole = kinds[name].ceilingHole?.(fitting);
  return hole ? [hole] : [];
}
