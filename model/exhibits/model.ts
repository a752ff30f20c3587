import * as z from 'zod/mini';
import { finishRefSchema } from '../finishes/finish-ref.ts';
import { idSchema, lengthSchema, mediaPathSchema, pointSchema } from '../format/common.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import { localTextSchema } from '../language.ts';
import { exhibitBase } from './base.ts';
import { exhibitKind } from './exhibit-kind.ts';

/**
 * Model 模型: a GLB on a plinth or straight on the floor. `size` is the width and height that the model takes up;
 * the plinth is `plinth` metres high (0 = none) and a little wider.
 */
export const modelSchema = z.extend(exhibitBase, {
  kind: z.literal('model'),
  media: mediaPathSchema,
  /** Metres of the real thing for one unit of the file; 1 when it is drawn in metres. */
  unit: z.optional(lengthSchema),
  /** Shown at one to this; left out = scaled to fit `size`. */
  scale: z.optional(z.number().check(z.positive())),
  plinth: z.optional(z.number().check(z.gte(0), z.lte(1.5))),
  /** Depth of plinth and model, metres; the width when left out. */
  depth: z.optional(lengthSchema),
  finish: z.optional(finishRefSchema),
  /** Turns slowly by itself. */
  turntable: z.optional(z.boolean()),
  /** A figure 1.7 m high stands beside it, at the model's scale. */
  person: z.optional(z.boolean()),
  hotspots: z.optional(
    z
      .array(
        z.looseObject({
          id: idSchema,
          title: localTextSchema,
          text: localTextSchema,
          /** In the file's own units. */
          at: pointSchema,
        }),
      )
      .check(z.maxLength(24)),
  ),
  /** Named nodes move apart by these vectors (file units) in the exploded view. */
  exploded: z.optional(z.array(z.looseObject({ node: z.string(), by: pointSchema }))),
});
export type Model = z.infer<typeof modelSchema>;

/** Metres. */
const recess = 0.03;
const overhang = 0.06;
const labelDepth = 0.16;

export const model = exhibitKind<Model>({
  media: (exhibit) => [exhibit.media],
  body: (exhibit, frame, mesh) => {
    const height = exhibit.plinth ?? 0.9;
    if (height <= 0) return;
    const width = exhibit.size[0] + 2 * overhang;
    const depth = (exhibit.depth ?? exhibit.size[0]) + 2 * overhang;
    const finish = exhibit.finish ?? 'paper';
    mesh.box(
      'steel-dark',
      moveFrame(frame, 0, recess, 0),
      [width - 2 * recess, 2 * recess, depth - 2 * recess],
      { omit: ['bottom', 'top'] },
    );
    mesh.box(
      finish,
      moveFrame(frame, 0, (height + 2 * recess) / 2, 0),
      [width, height - 2 * recess, depth],
      { omit: ['bottom'] },
    );
    const labelWidth = Math.min(width - 0.04, 0.6);
    const label = moveFrame(frame, 0, height - labelDepth / 2 - 0.04, depth / 2 + 0.002);
    mesh.face(
      exhibit.id,
      'label',
      label,
      [-labelWidth / 2, -labelDepth / 2, labelWidth, labelDepth],
      { finish },
    );
    const corner = (right: number, out: number): [number, number] => {
      const [x, , z] = framePoint(frame, right, 0, out);
      return [x, z];
    };
    const half = [width / 2, depth / 2] as const;
    mesh.obstacle({
      footprint: [
        corner(-half[0], -half[1]),
        corner(half[0], -half[1]),
        corner(half[0], half[1]),
        corner(-half[0], half[1]),
      ],
      bottom: 0,
      top: height,
    });
  },
});
