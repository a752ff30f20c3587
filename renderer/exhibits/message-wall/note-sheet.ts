import type { Remark } from '#model/host-api/learning.ts';
import type { TextArea, TextSheet } from '../../text/sheet.ts';

/** Metres: a slip of paper, the gap between two, and its margin. */
const slip = { width: 0.46, height: 0.26 };
const gap = 0.05;
const margin = 0.032;
/** Slips hang by hand: some a little lower. */
const sag = [0, 0.014, 0.004, 0.018, 0.009];

/** A rectangle on the part of the wall that slips hang on; metres from its upper left corner. */
export interface Slip {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface NoteSheet {
  slips: Slip[];
  /** What stands on them. */
  sheet: TextSheet;
}

/**
 * Remarks on slips of paper, the first in the upper left corner, as many as fit on `size`, width and height in metres;
 * a long one ends in dots and is read whole in the reading view.
 *
 * @param invitation stands on the one slip of a wall without remarks
 */
export function noteSheet(
  size: [width: number, height: number],
  remarks: readonly Remark[],
  invitation: string,
): NoteSheet {
  const [width, height] = size;
  const columns = Math.max(1, Math.floor((width + gap) / (slip.width + gap)));
  const rows = Math.max(1, Math.floor((height + gap) / (slip.height + gap)));
  const wide = Math.min(slip.width, width);
  const high = Math.min(slip.height, height);
  const texts: TextArea['blocks'][] =
    remarks.length === 0
      ? [[{ role: 'body', text: invitation, plain: true, tone: 'muted' }]]
      : remarks
          .slice(0, columns * rows)
          .map(({ text }) => [{ role: 'body', text, plain: true, size: 0.028 }]);
  const slips = texts.map((_, index) => ({
    x: (index % columns) * (wide + gap),
    y: Math.floor(index / columns) * (high + gap) + (sag[index % sag.length] ?? 0),
    width: wide,
    height: high - 0.018,
  }));
  const areas = slips.map((at, index): TextArea => {
    const day = remarks[index]?.day;
    return {
      x: at.x + margin,
      y: at.y + margin,
      width: at.width - 2 * margin,
      height: at.height - 2 * margin,
      blocks: texts[index] ?? [],
      ...(day === undefined ? {} : { foot: [{ role: 'credit', text: day, plain: true }] }),
    };
  });
  return { slips, sheet: { size, density: 620, areas, marks: [] } };
}
