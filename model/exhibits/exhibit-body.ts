import type { Frame, MeshBuilder } from '../geometry/mesh-builder.ts';
import type { ExhibitKindDefinition } from './exhibit-kind.ts';
import { exhibitKinds } from './registry.ts';
import type { ExhibitKindName, ExhibitOfKind, KnownExhibit } from './registry.ts';

/** The registry, typed so that a kind's name and its documents go together. */
const kinds: { [Name in ExhibitKindName]: ExhibitKindDefinition<ExhibitOfKind<Name>> } =
  exhibitKinds;

/** Builds the body of any exhibit by its kind. */
export function exhibitBody(
  exhibit: KnownExhibit,
  frame: Frame,
  mesh: MeshBuilder,
  ground: number,
): void {
  bodyOf(exhibit.kind, exhibit, frame, mesh, ground);
}

function bodyOf<Name extends ExhibitKindName>(
  name: Name,
  exhibit: ExhibitOfKind<Name>,
  frame: Frame,
  mesh: MeshBuilder,
  ground: number,
): void {
  kinds[name].body(exhibit, frame, mesh, ground);
}
