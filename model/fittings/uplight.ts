import * as z from 'zod/mini';
import { metresSchema } from '../format/common.ts';
import { kelvinSchema, powerSchema, wallSchema } from './light.ts';
import { framePoint, moveFrame } from '../geometry/frame.ts';
import { stripLight } from '../geometry/strip-light.ts';
import { wallFrame, wallLength } from '../geometry/wall-frame.ts';
import { fittingKind } from './fitting-kind.ts';

/** A slot in the floor that washes a wall from below. */
export const uplightSchema = z.looseObject({
  kind: z.literal('uplight'),
  kelvin: kelvinSchema,
  power: powerSchema,
  wall: wallSchema,
  from: z.optional(metresSchema),
  to: z.optional(metresSchema),
  /** Middle of the slot from the wall, metres; 0.3. */
  distance: z.optional(z.number().check(z.gte(0.1), z.lte(2))),
});
type Uplight = z.infer<typeof uplightSchema>;

export const uplight = fittingKind<Uplight>({
  label: { 'zh-CN': '地槽洗墙灯', en: 'Floor washer' },
  build: (fitting, room, mesh) => {
    const from = fitting.from ?? 0.2;
    const to = fitting.to ?? wallLength(room, fitting.wall) - 0.2;
    if (to - from < 0.1) return;
    const distance = fitting.distance ?? 0.3;
    const wall = wallFrame(room, fitting.wall);
    const middle = moveFrame(wall, (from + to) / 2, 0, distance);
    const length = to - from;
    for (const side of [-1, 1]) {
      const lip = moveFrame(middle, 0, lipHeight / 2, (side * (slot + lipWidth)) / 2);
      mesh.box('bronze', lip, [length, lipHeight, lipWidth], { omit: ['bottom'], density: 8 });
    }
    const glass = moveFrame(middle, 0, 0.002, 0);
    mesh.box('lamp', glass, [length, 0.004, slot], { omit: ['bottom', 'left', 'right'] });
    const target = Math.min(2.4, room.height * 0.6);
    stripLight(
      {
        group: 'washer',
        centre: framePoint(middle, 0, 0.012, 0),
        along: wall.right,
        length,
        width: 0.05,
        facing: framePoint({ ...wall, origin: [0, 0, 0] }, 0, target, -distance),
        kelvin: fitting.kelvin ?? 3000,
        power: fitting.power ?? 1,
      },
      mesh,
    );
  },
});

/** Metres: the slot, and the bronze lips that stand along it. */
const slot = 0.06;
const lipWidth = 0.014;
const lipHeight = 0.008;
