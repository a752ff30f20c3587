import type { Exhibit } from '../exhibits/registry.ts';
import { isKnownExhibit } from '../exhibits/known-kinds.ts';
import { smoothLine } from '../exhibits/route-layout.ts';
import { routeProjection, type Route } from '../exhibits/route.ts';
import type { Load } from './room-load.ts';

/** What a GLB costs: primitives, their triangles, bytes of its textures with mips. */
export type ModelFacts = Load;

/** The figure that stands beside a model. */
const person: Load = { draws: 1, triangles: 900, textureBytes: 0 };
/** A film's picture, however large the file says it is, without mips. */
const film: Load = { draws: 1, triangles: 2, textureBytes: 1920 * 1080 * 4 };
/** Corners around a line on the table, samples between two places, triangles of a pin. */
const lineSides = 6;
const lineSamples = 14;
const pinTriangles = 48;

const nothing: Load = { draws: 0, triangles: 0, textureBytes: 0 };

/** What the moving part of an exhibit costs. */
export function partLoad(exhibit: Exhibit, model: (media: string) => ModelFacts | undefined): Load {
  if (!isKnownExhibit(exhibit)) return nothing;
  if (exhibit.kind === 'video') return film;
  if (exhibit.kind === 'route') return routeLoad(exhibit);
  if (exhibit.kind !== 'model') return nothing;
  const facts = model(exhibit.media) ?? nothing;
  if (!exhibit.person) return facts;
  return {
    draws: facts.draws + person.draws,
    triangles: facts.triangles + person.triangles,
    textureBytes: facts.textureBytes,
  };
}

/** A line for each step, and all pins in one draw. */
function routeLoad(route: Route): Load {
  const project = routeProjection(route);
  const places = new Map(route.places.map((place) => [place.id, project(place.at)]));
  const lines = route.steps.flatMap(({ through }) => {
    const points = through.map((id) => places.get(id)).filter((point) => point !== undefined);
    return points.length < 2 ? [] : [smoothLine(points, lineSamples).length];
  });
  const triangles = lines.reduce((sum, length) => sum + length * 2 * lineSides * 2, 0);
  return {
    draws: lines.length + 1,
    triangles: triangles + route.places.length * pinTriangles,
    textureBytes: 0,
  };
}
