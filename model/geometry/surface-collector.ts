import type { FinishRef } from '../finishes/finish-ref.ts';
import type { Emitter, Obstacle } from './built-room.ts';
import { framePoint, moveFrame } from './frame.ts';
import type { Frame, MeshBuilder, PlaneOptions, Side } from './mesh-builder.ts';
import type { Surface } from './surface.ts';
import { triangulate } from './triangulate.ts';
import { scale } from './vector.ts';

/** Texels a metre where nothing else is said. */
const planeDensity = 12;
const objectDensity = 24;
const faceDensity = 30;

export interface Collected {
  surfaces: Surface[];
  emitters: Emitter[];
  obstacles: Obstacle[];
}

/** A mesh builder, and what it has collected so far. */
export function surfaceCollector(): { mesh: MeshBuilder; collected: Collected } {
  const collected: Collected = { surfaces: [], emitters: [], obstacles: [] };
  const add = (surface: Surface) => {
    if (surface.indices.length > 0) collected.surfaces.push(surface);
  };
  const mesh: MeshBuilder = {
    rect(finish, frame, rect, options = {}) {
      const holes = (options.holes ?? []).map(([s, t, width, height]) =>
        rectRing([rect[0] + s, rect[1] + t, width, height]).toReversed(),
      );
      add(planeSurface(finish, frame, rectRing(rect), holes, planeDensity, options));
    },
    polygon(finish, frame, outline, options = {}) {
      add(planeSurface(finish, frame, outline, options.holes ?? [], planeDensity, options));
    },
    box(finish, frame, size, options = {}) {
      for (const side of boxSides(frame, size)) {
        if (options.omit?.includes(side.side)) continue;
        const [width, height] = side.size;
        if (!(width > 0 && height > 0)) continue;
        const ring = rectRing([-width / 2, -height / 2, width, height]);
        // Grain runs along the longer side, and no two boxes show the same piece of it.
        const [x, y, z] = frame.origin;
        add(
          planeSurface(finish, side.frame, ring, [], objectDensity, {
            uvTurned: height > width,
            uvOffset: [x * 1.37 + y * 0.71, z * 1.13 + y * 0.53],
            ...options,
          }),
        );
      }
    },
    patch(finish, patch) {
      add({ density: objectDensity, ...patch, finish, extent: farthest(patch.chartUvs) });
    },
    face(exhibit, face, frame, rect, options = {}) {
      const [, , width, height] = rect;
      const surface = planeSurface(
        options.finish ?? 'board',
        frame,
        rectRing(rect),
        [],
        options.density ?? faceDensity,
        {},
      );
      surface.uvs = [0, 0, 1, 0, 1, 1, 0, 1];
      surface.face = { exhibit, name: face, size: [width, height] };
      add(surface);
    },
    emitter: (emitter) => void collected.emitters.push(emitter),
    obstacle: (obstacle) => void collected.obstacles.push(obstacle),
  };
  return { mesh, collected };
}

/** Corners of a rectangle [s, t, width, height], counter-clockwise from the lower left. */
function rectRing([s, t, width, height]: readonly [number, number, number, number]): [
  number,
  number,
][] {
  return [
    [s, t],
    [s + width, t],
    [s + width, t + height],
    [s, t + height],
  ];
}

function planeSurface(
  finish: FinishRef,
  frame: Frame,
  outline: readonly (readonly [number, number])[],
  holes: readonly (readonly (readonly [number, number])[])[],
  density: number,
  options: PlaneOptions,
): Surface {
  const { corners, indices } = triangulate(outline, holes);
  const left = Math.min(...outline.map(([s]) => s));
  const bottom = Math.min(...outline.map(([, t]) => t));
  const [du, dv] = options.uvOffset ?? [0, 0];
  return {
    finish,
    positions: corners.flatMap(([s, t]) => framePoint(frame, s, t, 0)),
    normals: corners.flatMap(() => frame.out),
    uvs: corners.flatMap(([s, t]) => (options.uvTurned ? [t + du, s + dv] : [s + du, t + dv])),
    chartUvs: corners.flatMap(([s, t]) => [s - left, t - bottom]),
    extent: [
      Math.max(...outline.map(([s]) => s)) - left,
      Math.max(...outline.map(([, t]) => t)) - bottom,
    ],
    indices,
    density: options.density ?? density,
  };
}

/** The six sides of a box centred on a frame, each with a frame at its middle that faces outwards. */
function boxSides(
  frame: Frame,
  [width, height, depth]: readonly [number, number, number],
): { side: Side; frame: Frame; size: [number, number] }[] {
  const { right, up, out } = frame;
  const left = scale(right, -1);
  const down = scale(up, -1);
  const back = scale(out, -1);
  const facing = (origin: Frame, axes: Omit<Frame, 'origin'>): Frame => ({
    origin: origin.origin,
    ...axes,
  });
  return [
    {
      side: 'front',
      frame: facing(moveFrame(frame, 0, 0, depth / 2), { right, up, out }),
      size: [width, height],
    },
    {
      side: 'back',
      frame: facing(moveFrame(frame, 0, 0, -depth / 2), { right: left, up, out: back }),
      size: [width, height],
    },
    {
      side: 'right',
      frame: facing(moveFrame(frame, width / 2, 0, 0), { right: back, up, out: right }),
      size: [depth, height],
    },
    {
      side: 'left',
      frame: facing(moveFrame(frame, -width / 2, 0, 0), { right: out, up, out: left }),
      size: [depth, height],
    },
    {
      side: 'top',
      frame: facing(moveFrame(frame, 0, height / 2, 0), { right, up: back, out: up }),
      size: [width, depth],
    },
    {
      side: 'bottom',
      frame: facing(moveFrame(frame, 0, -height / 2, 0), { right, up: out, out: down }),
      size: [width, depth],
    },
  ];
}

function farthest(chartUvs: readonly number[]): [number, number] {
  let width = 0;
  let height = 0;
  for (let index = 0; index + 1 < chartUvs.length; index += 2) {
    width = Math.max(width, chartUvs[index] ?? 0);
    height = Math.max(height, chartUvs[index + 1] ?? 0);
  }
  return [width, height];
}
