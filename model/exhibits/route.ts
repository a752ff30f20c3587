import * as z from 'zod/mini';
import { idSchema } from '../format/common.ts';
import { sourceSchema } from '../format/source.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import type { Frame } from '../geometry/mesh-builder.ts';
import { localTextSchema } from '../language.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';
import { projectionFor, smoothLine } from './route-layout.ts';
import type { TablePoint } from './route-layout.ts';
import { reliefPatch, riverPatch } from './route-relief.ts';

const geoPointSchema = z.tuple([
  z.number().check(z.gte(-90), z.lte(90)),
  z.number().check(z.gte(-180), z.lte(180)),
]);

/**
 * Route 线路示意图: a relief on a table with places, rivers and a way that lights up step by step. No boundary of
 * any kind; always labelled 示意. `size` is the table's width and depth.
 */
export const routeSchema = z.extend(exhibitBase, {
  kind: z.literal('route'),
  places: z
    .array(
      z.looseObject({
        id: idSchema,
        title: localTextSchema,
        at: geoPointSchema,
        /** Put where the sources allow, not measured. */
        approximate: z.optional(z.boolean()),
      }),
    )
    .check(z.minLength(2), z.maxLength(40)),
  rivers: z.array(
    z.looseObject({
      title: localTextSchema,
      points: z.array(geoPointSchema).check(z.minLength(2)),
    }),
  ),
  steps: z
    .array(
      z.looseObject({
        id: idSchema,
        date: localTextSchema,
        title: localTextSchema,
        text: localTextSchema,
        /** Places in the order in which they were passed. */
        through: z.array(idSchema).check(z.minLength(1)),
        disputed: z.optional(localTextSchema),
        sources: z.optional(z.array(sourceSchema)),
      }),
    )
    .check(z.minLength(1), z.maxLength(24)),
});
export type Route = z.infer<typeof routeSchema>;

/** Height of the table's plane, metres. */
const tableHeight = 0.82;
const rim = 0.05;
const legendDepth = 0.34;
const legendTilt = 0.42;

export const route = exhibitKind<Route>({
  media: () => [],
  body: (exhibit, frame, mesh) => {
    const [width, depth] = exhibit.size;
    const top = tableFrame(frame);
    const rivers = riverLines(exhibit);
    reliefPatch(exhibit.size, top, rivers, mesh);
    for (const line of rivers) riverPatch(line, rivers, exhibit.size, top, mesh);
    const bodyHeight = tableHeight - 0.12;
    mesh.box(
      'timber-dark',
      moveFrame(frame, 0, 0.12 + bodyHeight / 2, 0),
      [width, bodyHeight, depth],
      { omit: ['top', 'bottom'] },
    );
    mesh.box('steel-dark', moveFrame(frame, 0, 0.06, 0), [width - 0.16, 0.12, depth - 0.16], {
      omit: ['top', 'bottom'],
    });
    for (const side of [-1, 1]) {
      mesh.box('bronze', moveFrame(frame, (side * (width + rim)) / 2, tableHeight - 0.03, 0), [
        rim,
        0.1,
        depth + 2 * rim,
      ]);
      mesh.box('bronze', moveFrame(frame, 0, tableHeight - 0.03, (side * (depth + rim)) / 2), [
        width,
        0.1,
        rim,
      ]);
    }
    const legend = legendFrame(frame, depth);
    mesh.box('board', moveFrame(legend, 0, 0, -0.008), [width, legendDepth, 0.014], {
      omit: ['front'],
    });
    mesh.face(exhibit.id, 'legend', legend, [-width / 2, -legendDepth / 2, width, legendDepth]);
    const half = [width / 2 + rim, depth / 2 + rim] as const;
    const corner = (x: number, z: number): [number, number] => {
      const point = framePoint(frame, x, 0, z);
      return [point[0], point[2]];
    };
    const front = half[1] + legendDepth * Math.cos(legendTilt);
    mesh.obstacle({
      footprint: [
        corner(-half[0], -half[1]),
        corner(half[0], -half[1]),
        corner(half[0], front),
        corner(-half[0], front),
      ],
      bottom: 0,
      top: tableHeight,
    });
  },
});

/** The table's plane: `right` east, `up` north (away from the reader), `out` towards the ceiling. */
export function tableFrame(frame: Frame): Frame {
  const raised = moveFrame(frame, 0, tableHeight, 0);
  const [x, y, z] = frame.out;
  return { origin: raised.origin, right: frame.right, up: [-x, -y, -z], out: frame.up };
}

/** The rivers as smooth lines on the table, metres. */
export function riverLines(exhibit: Route): TablePoint[][] {
  const project = routeProjection(exhibit);
  return exhibit.rivers.map((river) => smoothLine(river.points.map(project)));
}

/** Fits the places on the table; rivers may run off its edge. */
export function routeProjection(exhibit: Route) {
  return projectionFor(
    exhibit.places.map((place) => place.at),
    exhibit.size,
  );
}

function legendFrame(frame: Frame, depth: number): Frame {
  const cos = Math.cos(legendTilt);
  const sin = Math.sin(legendTilt);
  const combine = (a: number, b: number): [number, number, number] => [
    frame.up[0] * a + frame.out[0] * b,
    frame.up[1] * a + frame.out[1] * b,
    frame.up[2] * a + frame.out[2] * b,
  ];
  const reach = depth / 2 + rim + (legendDepth / 2) * cos;
  return {
    origin: framePoint(frame, 0, tableHeight - (legendDepth / 2) * sin, reach),
    right: frame.right,
    up: combine(sin, -cos),
    out: combine(cos, sin),
  };
}
