import { describe, expect, test } from 'vitest';
import { DEFAULT_PLACE, parsePlace, placeOnDisplays } from '#electron/window/window-place.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const projector = { x: 1440, y: 0, width: 1920, height: 1080 };
const kept = { x: 1600, y: 100, width: 1200, height: 700, maximized: false, fullScreen: true };

describe('reading', () => {
  test('a kept place comes back', () => {
    expect(parsePlace(JSON.stringify(kept))).toEqual(kept);
  });

  test.each(['', '{', 'null', '[]', '{"width":"wide"}', '{"width":1e99,"height":1}'])(
    '%s is no place',
    (text) => expect(parsePlace(text)).toBeUndefined(),
  );
});

describe('on displays', () => {
  test('a window on a display that is there stays where it was', () => {
    expect(placeOnDisplays(kept, [laptop, projector])).toEqual(kept);
  });

  test('a window on a display that is gone comes to the middle of the main one', () => {
    expect(placeOnDisplays(kept, [laptop])).toEqual({ ...kept, x: 120, y: 80 });
  });

  test('a window larger than the display is made to fit', () => {
    const large = { ...kept, x: -50, y: -10, width: 4000, height: 3000 };
    expect(placeOnDisplays(large, [laptop])).toMatchObject({ ...laptop });
  });

  test('the first window is in the middle', () => {
    expect(placeOnDisplays(DEFAULT_PLACE, [laptop])).toMatchObject({ x: 80, y: 30, width: 1280 });
  });

  test('a corner of a few pixels does not count as visible', () => {
    expect(placeOnDisplays({ ...kept, x: 1420, y: 840 }, [laptop]).x).toBe(120);
  });
});
