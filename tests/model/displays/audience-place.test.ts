import { describe, expect, test } from 'vitest';
import {
  audiencePlace,
  findKept,
  keepDisplay,
  parseKeptDisplay,
  type KnownDisplay,
} from '#model/displays/audience-place.ts';

const display = (
  id: number,
  label: string,
  [x, width, height]: [x: number, width: number, height: number],
  internal = false,
): KnownDisplay => {
  const bounds = { x, y: 0, width, height };
  return { id, label, internal, bounds, workArea: { ...bounds, height: height - 40 } };
};
const laptop = display(1, 'Built-in', [0, 1440, 900], true);
const projector = display(2, 'EPSON', [1440, 1024, 768]);
const monitor = display(3, 'DELL', [2464, 1920, 1080]);
const all = [laptop, projector, monitor];

describe('where the picture for the wall goes', () => {
  test('it fills the other display, never the one with the console', () => {
    expect(audiencePlace([laptop, projector], 1, undefined)).toEqual({
      display: 2,
      bounds: projector.bounds,
      fullScreen: true,
    });
    expect(audiencePlace([laptop, projector], 2, undefined)).toMatchObject({ display: 1 });
    expect(audiencePlace(all, 2, undefined)).toMatchObject({ display: 3 });
    expect(audiencePlace(all, 2, keepDisplay(projector))).toMatchObject({ display: 3 });
  });

  test('it fills the chosen one', () => {
    expect(audiencePlace(all, 1, keepDisplay(monitor))).toMatchObject({ display: 3 });
    expect(audiencePlace(all, 3, keepDisplay(laptop))).toMatchObject({ display: 1 });
  });

  test('with one display it is a window of 16 : 9 in its corner, and inside it', () => {
    for (const one of [laptop, display(4, 'tall', [0, 1080, 1920]), monitor]) {
      const place = audiencePlace([one], one.id, keepDisplay(projector));
      expect(place).toMatchObject({ display: one.id, fullScreen: false });
      const { x, y, width, height } = place?.bounds ?? { x: 0, y: 0, width: 0, height: 0 };
      expect(width / height).toBeCloseTo(16 / 9, 2);
      expect(x + width).toBe(one.workArea.x + one.workArea.width);
      expect(y + height).toBe(one.workArea.y + one.workArea.height);
      expect(Math.min(x - one.workArea.x, y - one.workArea.y)).toBeGreaterThan(0);
    }
  });

  test('without any display there is no place', () => {
    expect(audiencePlace([], 1, undefined)).toBeUndefined();
  });
});

describe('the chosen display', () => {
  const kept = keepDisplay(projector);

  test('is found by id, also in another resolution, and after a restart by name and size', () => {
    expect(findKept([laptop, display(2, 'EPSON', [0, 1280, 800])], kept)?.id).toBe(2);
    expect(findKept([laptop, { ...projector, id: 77 }], kept)?.id).toBe(77);
    expect(findKept([laptop, display(77, 'EPSON', [0, 1280, 800])], kept)).toBeUndefined();
  });

  test('is not a display that only got its id', () => {
    expect(findKept([laptop, { ...monitor, id: 2 }], kept)).toBeUndefined();
  });

  test.each(['', '{', 'null', '{"id":1}', '{"id":1,"label":"x","width":-1,"height":2}'])(
    '%s is none',
    (text) => expect(parseKeptDisplay(text)).toBeUndefined(),
  );

  test('comes back from its file', () => {
    expect(parseKeptDisplay(JSON.stringify(kept))).toEqual(kept);
  });
});
