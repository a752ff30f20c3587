import { exhibitBody } from '#model/exhibits/exhibit-body.ts';
import type { KnownExhibit } from '#model/exhibits/registry.ts';
import type { Anchor } from '#model/format/anchor.ts';
import type { Frame } from '#model/geometry/mesh-builder.ts';
import { surfaceCollector } from '#model/geometry/surface-collector.ts';
import { describe, expect, it } from 'vitest';

/** A wall along x at z = 0, seen from positive z; eye line. */
const wall: Frame = { origin: [0, 1.52, 0], right: [1, 0, 0], up: [0, 1, 0], out: [0, 0, 1] };
const common = { id: 'one', room: 'room', title: { 'zh-CN': '一' } };
const onWall: Anchor = { wall: 0, at: 1, height: 1.52 };

function bodyOf(exhibit: KnownExhibit, frame = wall, ground = 0) {
  const { mesh, collected } = surfaceCollector();
  exhibitBody(exhibit, frame, mesh, ground);
  const outs = collected.surfaces.flatMap(({ positions }) =>
    positions.filter((_, index) => index % 3 === 2),
  );
  const faces = collected.surfaces.flatMap(({ face }) => (face ? [face] : []));
  return { ...collected, faces, outs };
}

describe('picture', () => {
  const picture: KnownExhibit = {
    ...common,
    kind: 'picture',
    anchor: onWall,
    size: [1.2, 0.8],
    media: 'media/a.webp',
  };

  it('hangs 15 mm off the wall in a frame of 30 mm with a mat of 70 mm', () => {
    const { surfaces, outs } = bodyOf(picture);
    const frame = surfaces.filter(({ finish }) => finish === 'timber-dark');
    const xs = frame.flatMap(({ positions }) => positions.filter((_, index) => index % 3 === 0));
    expect(Math.max(...xs)).toBeCloseTo(0.6 + 0.07 + 0.03, 6);
    expect(Math.min(...outs.filter((out) => out > 0.01))).toBeCloseTo(0.015, 6);
  });

  it('paints its own size, and a label whose middle is at reading height', () => {
    const { faces, surfaces } = bodyOf(picture);
    expect(faces).toEqual([
      { exhibit: 'one', name: 'front', size: [1.2, 0.8] },
      { exhibit: 'one', name: 'label', size: [0.3, 0.18] },
    ]);
    const label = surfaces.find(({ face }) => face?.name === 'label');
    const heights = label?.positions.filter((_, index) => index % 3 === 1) ?? [];
    expect((Math.max(...heights) + Math.min(...heights)) / 2).toBeCloseTo(1.5, 6);
  });

  it('does without mat and frame when told so', () => {
    const { surfaces } = bodyOf({ ...picture, matWidth: 0, frameWidth: 0 });
    expect(surfaces.filter(({ finish }) => finish === 'mat' || finish === 'timber-dark')).toEqual(
      [],
    );
  });
});

describe('panel', () => {
  const panel = (anchor: Anchor, layout?: 'wall-text'): KnownExhibit => ({
    ...common,
    kind: 'panel',
    anchor,
    size: [1, 0.8],
    ...(layout ? { layout } : {}),
  });

  it('is a board of 12 mm, 15 mm off the wall; words on the wall are not', () => {
    const board = bodyOf(panel(onWall));
    expect(Math.max(...board.outs)).toBeCloseTo(0.027, 6);
    expect(Math.min(...board.outs)).toBeCloseTo(0.015, 6);
    expect(Math.max(...bodyOf(panel(onWall, 'wall-text')).outs)).toBeLessThan(0.005);
  });

  it('that leans back in the room stands on posts, on the floor or on a table', () => {
    const free: Anchor = { position: [0, 1, 0], tilt: 0.8 };
    const leaning: Frame = {
      origin: [0, 1, 0],
      right: [1, 0, 0],
      up: [0, Math.cos(0.8), -Math.sin(0.8)],
      out: [0, Math.sin(0.8), Math.cos(0.8)],
    };
    const lowest = (ground: number) => {
      const { surfaces } = bodyOf(panel(free), leaning, ground);
      return Math.min(
        ...surfaces.flatMap(({ positions }) => positions.filter((_, index) => index % 3 === 1)),
      );
    };
    expect(lowest(0)).toBeLessThan(0.01);
    expect(lowest(0.62)).toBeCloseTo(0.62, 6);
    expect(bodyOf(panel(free), leaning, 0).obstacles).toHaveLength(2);
    expect(bodyOf(panel({ position: [0, 1.5, 0] }), wall, 0).obstacles).toEqual([]);
  });
});

describe('timeline', () => {
  it('has a stud for each entry on its line, words above and below that keep clear of it', () => {
    const entry = {
      date: { 'zh-CN': '1934年12月' },
      day: '1934-12-18',
      title: { 'zh-CN': '会议' },
    };
    const { surfaces, faces } = bodyOf({
      ...common,
      kind: 'timeline',
      anchor: onWall,
      size: [4, 1.2],
      entries: [entry, entry, entry],
    });
    expect(faces.map(({ name }) => name)).toEqual(['above', 'below']);
    expect(faces.every(({ size }) => size[0] === 4 && Math.abs(size[1] - 0.57) < 1e-9)).toBe(true);
    const line = surfaces.filter(({ finish }) => finish === 'bronze');
    // A bar of five sides; a turned side and a cap for each stud.
    expect(line).toHaveLength(5 + 3 * 2);
  });
});
