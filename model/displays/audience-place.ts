import * as z from 'zod/mini';

/** A part of the desktop that all displays make up together; pixels without scaling, from its left upper corner. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The parts of a display that tell one from another, as Electron and browsers know them. */
export interface KnownDisplay {
  /** The system's number, or in a browser the place in its list. */
  id: number;
  label: string;
  /** Built into the machine, like a laptop's. */
  internal: boolean;
  bounds: Area;
  /** Without the system's bars. */
  workArea: Area;
}

const pixels = z.int().check(z.gte(1), z.lte(100_000));

/** The display that somebody chose for the picture on the wall; its id may be another after a restart. */
const keptDisplaySchema = z.object({
  id: z.number(),
  label: z.string().check(z.maxLength(200)),
  width: pixels,
  height: pixels,
});
export type KeptDisplay = z.infer<typeof keptDisplaySchema>;

/** Parses what was kept; nothing where it is no display. */
export function parseKeptDisplay(text: string): KeptDisplay | undefined {
  try {
    return keptDisplaySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function keepDisplay({ id, label, bounds }: KnownDisplay): KeptDisplay {
  return { id, label, width: bounds.width, height: bounds.height };
}

/** Displays that the picture may fill: never the one with the guide's console. */
export function wallDisplays<One extends Pick<KnownDisplay, 'id'>>(
  displays: readonly One[],
  console: number,
): One[] {
  return displays.filter(({ id }) => id !== console);
}

/** The chosen display among these, by its id, else by name and size. */
export function findKept<One extends KnownDisplay>(
  displays: readonly One[],
  kept: KeptDisplay | undefined,
): One | undefined {
  if (!kept) return undefined;
  const named = displays.filter(({ label }) => label === kept.label);
  const asLarge = ({ bounds }: One) => bounds.width === kept.width && bounds.height === kept.height;
  return named.find(({ id }) => id === kept.id) ?? named.find(asLarge);
}

/** Where the window for the wall belongs; pixels without scaling. */
export interface AudiencePlace {
  display: number;
  bounds: Area;
  fullScreen: boolean;
}

/**
 * Where the picture for the wall goes on the displays that are there now: it fills the chosen one, else one that is
 * not built in, else any that does not hold the console. With nothing but the console's own display it is a window
 * in that display's corner, so that the guide can go on.
 *
 * @param console id of the display that holds most of the console
 */
export function audiencePlace(
  displays: readonly KnownDisplay[],
  console: number,
  kept: KeptDisplay | undefined,
): AudiencePlace | undefined {
  const others = wallDisplays(displays, console);
  const wall = findKept(others, kept) ?? others.find(({ internal }) => !internal) ?? others[0];
  if (wall) return { display: wall.id, bounds: wall.bounds, fullScreen: true };
  const own = displays.find(({ id }) => id === console) ?? displays[0];
  if (!own) return undefined;
  const { x, y, width, height } = own.workArea;
  const across = Math.round(Math.min(width, (height * 16) / 9) * 0.5);
  const down = Math.round((across * 9) / 16);
  return {
    display: own.id,
    bounds: { x: x + width - across, y: y + height - down, width: across, height: down },
    fullScreen: false,
  };
}
