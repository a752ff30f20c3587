import type { MeasureFor, SetLine } from './flow.ts';
import { setArea } from './set-area.ts';
import type { Mark, TextSheet } from './sheet.ts';

/** A sheet with every line in its place. */
export interface SetSheet {
  size: [number, number];
  lines: SetLine[];
  marks: Mark[];
  density: number;
  /** Some text was left out. */
  cut: boolean;
}

/** Sets all areas of a sheet; `more` tells the reader that there is more to read. */
export function setSheet(sheet: TextSheet, measureFor: MeasureFor, more: string): SetSheet {
  const areas = sheet.areas.map((area) => setArea(area, measureFor, more));
  return {
    size: sheet.size,
    lines: areas.flatMap((area) => area.lines),
    marks: sheet.marks,
    density: sheet.density,
    cut: areas.some((area) => area.cut),
  };
}
