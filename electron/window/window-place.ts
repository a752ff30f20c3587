import type { Rectangle } from 'electron';
import { z } from 'zod';

const number = z.int().min(-100_000).max(100_000);

/** Where the hall's window was left; screen pixels without scaling. */
const windowPlaceSchema = z.object({
  x: number.optional(),
  y: number.optional(),
  width: number.min(320),
  height: number.min(240),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

export const DEFAULT_PLACE: WindowPlace = {
  width: 1280,
  height: 800,
  maximized: false,
  fullScreen: false,
};

/** Parses a stored place; nothing where it is not one. */
export function parsePlace(text: string): WindowPlace | undefined {
  try {
    return windowPlaceSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * A place that a person can reach on the displays that are there now: the projector on which the
 * window was left may be gone.
 *
 * @param workAreas of all displays, the main one first
 */
export function placeOnDisplays(place: WindowPlace, workAreas: readonly Rectangle[]): WindowPlace {
  const { x, y } = place;
  const main = workAreas[0];
  const home =
    x !== undefined && y !== undefined
      ? workAreas.find((area) => overlaps(area, { ...place, x, y }))
      : undefined;
  const area = home ?? main;
  if (!area) return place;
  const width = Math.min(place.width, area.width);
  const height = Math.min(place.height, area.height);
  if (!home || x === undefined || y === undefined) {
    return {
      ...place,
      width,
      height,
      x: area.x + Math.round((area.width - width) / 2),
      y: area.y + Math.round((area.height - height) / 2),
    };
  }
  return {
    ...place,
    width,
    height,
    x: Math.max(area.x, Math.min(x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(y, area.y + area.height - height)),
  };
}

/** Whether at least a title bar's worth of the window can be seen. */
function overlaps(area: Rectangle, window: Rectangle): boolean {
  const width = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x);
  const height =
    Math.min(area.y + area.height, window.y + window.height) - Math.max(area.y, window.y);
  return width >= 100 && height >= 40;
}
