import { buildFitting } from '#model/fittings/build-fitting.ts';
import { fittingKinds, fittingSchema } from '#model/fittings/registry.ts';
import type { Fitting, FittingKindName } from '#model/fittings/registry.ts';
import type { Room } from '#model/format/room.ts';
import { surfaceCollector } from '#model/geometry/surface-collector.ts';
import { languages } from '#model/language.ts';
import { describe, expect, it } from 'vitest';
import { hallOf, rectangle, roomOf } from '../geometry/fixtures.ts';

/** One of each kind, as a document would have it. */
const samples: { [Kind in FittingKindName]: Extract<Fitting, { kind: Kind }> } = {
  accent: { kind: 'accent', target: [4, 1, 3] },
  bench: { kind: 'bench', floor: [4, 3], length: 2 },
  chair: { kind: 'chair', floor: [4, 3], heading: 1 },
  column: { kind: 'column', floor: [4, 3], size: 0.4 },
  cove: { kind: 'cove', wall: 0 },
  glazing: {
    kind: 'glazing',
    area: [
      [2, 2],
      [6, 4],
    ],
  },
  inlay: { kind: 'inlay', pattern: 'grid', finish: 'bronze' },
  lamp: { kind: 'lamp', style: 'lantern', floor: [4, 3], height: 2.2 },
  lantern: { kind: 'lantern', floor: [4, 3], radius: 1 },
  lens: { kind: 'lens', floor: [4, 3], base: 0.8, height: 0.95 },
  lettering: { kind: 'lettering', text: '口', wall: 0, at: 4, height: 2, size: 0.5 },
  measure: { kind: 'measure', from: [3, 3], to: [4, 3], height: 0.8 },
  partition: { kind: 'partition', floor: [4, 3], width: 3, height: 2.8 },
  plinth: { kind: 'plinth', floor: [4, 3], size: [0.6, 1, 0.6], top: 'marble-white' },
  railing: {
    kind: 'railing',
    points: [
      [1, 1],
      [4, 1],
      [4, 3],
    ],
    infill: 'bars',
  },
  relief: {
    kind: 'relief',
    form: 'gorge',
    wall: 0,
    at: 4,
    height: 1.6,
    size: [3, 1.2],
    crossings: [0.5],
  },
  rock: { kind: 'rock', wall: 0 },
  shelf: { kind: 'shelf', wall: 0, at: 2, width: 1.2 },
  slats: { kind: 'slats' },
  stool: { kind: 'stool', floor: [4, 3] },
  table: { kind: 'table', floor: [4, 3], length: 4, width: 1.2 },
  track: { kind: 'track', wall: 0 },
  uplight: { kind: 'uplight', wall: 0 },
  vista: { kind: 'vista', window: 'w' },
  'wall-line': { kind: 'wall-line' },
};
const variants: Fitting[] = [
  ...Object.values(samples),
  { kind: 'bench', floor: [4, 3], length: 2, style: 'solid' },
  { kind: 'column', floor: [4, 3], size: 0.4, shape: 'square', height: 2 },
  { kind: 'column', floor: [4, 3], size: 0.4, shape: 'octagon', height: 2 },
  {
    kind: 'cove',
    line: [
      [1, 1],
      [1, 5],
    ],
  },
  {
    kind: 'inlay',
    pattern: 'band',
    finish: 'celadon',
    points: [
      [1, 1],
      [3, 3],
      [6, 3],
    ],
    edge: 'bronze',
  },
  { kind: 'inlay', pattern: 'area', finish: 'celadon', points: rectangle(1, 1, 2, 2) },
  { kind: 'lamp', style: 'pendant', floor: [4, 3], height: 2.2 },
  { kind: 'lamp', style: 'table', floor: [4, 3], height: 1.1, size: 0.3 },
  {
    kind: 'railing',
    points: [
      [1, 1],
      [4, 1],
    ],
    infill: 'glass',
  },
  {
    kind: 'railing',
    points: [
      [1, 1],
      [4, 1],
    ],
    infill: 'cables',
  },
  { kind: 'relief', form: 'ridges', floor: [4, 3], size: [2, 1] },
  { kind: 'relief', form: 'peaks', wall: 2, at: 4, height: 1.6, size: [2, 1] },
  { kind: 'stool', floor: [4, 3], shape: 'drum' },
];
const room: Room = roomOf(rectangle(0, 0, 8, 6), {
  windows: [{ id: 'w', wall: 1, at: 3, sill: 1, width: 1.5, height: 1.2 }],
});
const context = {
  hall: hallOf([room]),
  lettering: {
    口: {
      advance: 1,
      rings: [
        [
          [0.1, 0],
          [0.1, 0.8],
          [0.9, 0.8],
          [0.9, 0],
        ],
        [
          [0.2, 0.1],
          [0.8, 0.1],
          [0.8, 0.7],
          [0.2, 0.7],
        ],
      ] as [number, number][][],
    },
  },
};

function built(fitting: Fitting, where: Room = room) {
  const { mesh, collected } = surfaceCollector();
  buildFitting(fitting, where, mesh, context);
  return collected;
}

describe('every fitting', () => {
  for (const fitting of variants) {
    const name = Object.values(fitting)
      .filter((value) => typeof value === 'string')
      .join(' ');
    it(`builds from a valid document: ${name}`, () => {
      expect(fittingSchema.safeParse(fitting).success).toBe(true);
      const { surfaces } = built(fitting);
      expect(surfaces.length).toBeGreaterThan(0);
      for (const { positions, normals, uvs, chartUvs, indices, extent } of surfaces) {
        const vertices = positions.length / 3;
        expect([normals.length / 3, uvs.length / 2, chartUvs.length / 2]).toEqual([
          vertices,
          vertices,
          vertices,
        ]);
        expect([...positions, ...normals, ...uvs, ...chartUvs].every(Number.isFinite)).toBe(true);
        expect(Math.max(...indices)).toBeLessThan(vertices);
        expect(Math.min(...chartUvs)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(...chartUvs)).toBeLessThanOrEqual(Math.max(...extent) + 1e-9);
      }
    });
  }

  it('has a label in every language', () => {
    for (const { label } of Object.values(fittingKinds)) {
      for (const language of languages) expect(label[language]).toMatch(/\S/);
    }
  });

  it('that stands in the room is an obstacle no larger than it looks', () => {
    for (const kind of [
      'bench',
      'chair',
      'column',
      'partition',
      'plinth',
      'rock',
      'shelf',
      'stool',
      'table',
    ] as const) {
      const { surfaces, obstacles } = built(samples[kind]);
      expect(obstacles.length).toBeGreaterThan(0);
      const xs = surfaces.flatMap(({ positions }) =>
        positions.filter((_, index) => index % 3 === 0),
      );
      for (const { footprint } of obstacles) {
        for (const [x] of footprint) {
          expect(x).toBeGreaterThanOrEqual(Math.min(...xs) - 0.05);
          expect(x).toBeLessThanOrEqual(Math.max(...xs) + 0.05);
        }
      }
    }
  });
});

describe('lights', () => {
  it('shine where they should: washers at the wall, coves upwards, accents at their target', () => {
    const [washer] = built(samples.track).emitters;
    const [cove] = built(samples.cove).emitters;
    const [accent] = built(samples.accent).emitters;
    expect(washer?.group).toBe('washer');
    expect(facing(washer)?.[2]).toBeLessThan(0);
    expect(facing(washer)?.[1]).toBeLessThan(0);
    expect(cove?.group).toBe('cove');
    expect(facing(cove)?.[1]).toBeGreaterThan(0.8);
    expect(accent).toMatchObject({ kind: 'spot', group: 'accent', target: [4, 1, 3] });
    expect(facing(built(samples.lantern).emitters[0])).toEqual([0, -1, 0]);
  });

  it('one accent for each exhibit that no other accent names', () => {
    const exhibit = (id: string, at: number) => ({
      id,
      room: 'room',
      kind: 'panel' as const,
      anchor: { wall: 0, at, height: 1.5 },
      size: [1, 1] as [number, number],
      title: { 'zh-CN': id },
    });
    const named: Fitting = { kind: 'accent', exhibit: 'a' };
    const lit = { ...room, fittings: [named, { kind: 'accent' } as const] };
    const hall = hallOf([lit], [], [exhibit('a', 2), exhibit('b', 4), exhibit('c', 6)]);
    const { mesh, collected } = surfaceCollector();
    for (const fitting of lit.fittings) buildFitting(fitting, lit, mesh, { hall, lettering: {} });
    expect(collected.emitters).toHaveLength(3);
  });
});

describe('lettering', () => {
  it('cuts the counter out of a character and leaves out what it has no outline for', () => {
    const { surfaces } = built({ ...samples.lettering, text: '口 ？' });
    const front = surfaces[0];
    expect(front?.indices.length).toBe(8 * 3);
    expect(surfaces).toHaveLength(3);
  });
});

describe('wall-line', () => {
  it('stops at windows and where a timeline brings its own', () => {
    const whole = built({ kind: 'wall-line', walls: [1], height: 0.5 });
    const cut = built({ kind: 'wall-line', walls: [1] });
    expect(whole.surfaces.length).toBeGreaterThan(0);
    expect(cut.surfaces.length).toBe(2 * whole.surfaces.length);
  });
});

/** Which way an area shines: u x v, of length 1. */
function facing(emitter: ReturnType<typeof built>['emitters'][number] | undefined) {
  if (emitter?.kind !== 'area') return undefined;
  const { u, v } = emitter;
  const out = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const length = Math.hypot(...out);
  return out.map((value) => Math.round((value / length) * 1e6) / 1e6 + 0);
}
