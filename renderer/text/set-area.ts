import { flowBlocks } from './flow.ts';
import type { Flow, MeasureFor, SetLine } from './flow.ts';
import type { TextArea } from './sheet.ts';

export interface SetArea {
  lines: SetLine[];
  /** 1, or what the text was reduced or raised to. */
  scale: number;
  /** True when even the smallest size did not fit and the end was left out. */
  cut: boolean;
}

const smallest = 0.72;
const step = 0.04;
const gutter = 0.09;
const footGap = 0.03;

/**
 * Sets an area's blocks, larger than their size where the area grows. Text that does not fit is set smaller, down to 0.72 of its size; what still does not
 * fit is left out and `more` stands in its place.
 */
export function setArea(area: TextArea, measureFor: MeasureFor, more: string): SetArea {
  for (let scale = area.grow ?? 1; scale > smallest; scale -= step) {
    const lines = trySet(area, scale, measureFor);
    if (lines) return { lines, scale, cut: false };
  }
  const lines = trySet(area, smallest, measureFor, more) ?? [];
  return { lines, scale: smallest, cut: true };
}

/** The lines in their places on the sheet, or undefined if they don't fit and may not be cut. */
function trySet(
  area: TextArea,
  scale: number,
  measureFor: MeasureFor,
  more?: string,
): SetLine[] | undefined {
  const foot = flowBlocks(area.foot ?? [], area.width, scale, measureFor);
  const room = area.height - foot.height - (foot.height > 0 ? footGap : 0);
  const columns = area.columns ?? 1;
  const width = (area.width - gutter * (columns - 1)) / columns;
  const flowed = flowBlocks(area.blocks, width, scale, measureFor);
  const body = columns === 2 ? intoTwo(flowed, room, width + gutter) : flowed;
  let lines = body.lines;
  if (body.height > room + 1e-6) {
    if (more === undefined) return undefined;
    lines = cutAt(lines, room, more);
  }
  const spare = Math.max(0, room - body.height);
  const valign = area.valign ?? 'top';
  const down = valign === 'top' ? 0 : valign === 'middle' ? spare / 2 : spare;
  const centred = area.align === 'centre';
  return [
    ...lines.map((line) => moved(line, area, width, area.y + down, centred)),
    ...foot.lines.map((line) =>
      moved(line, area, area.width, area.y + area.height - foot.height, centred),
    ),
  ];
}

function moved(line: SetLine, area: TextArea, width: number, y: number, centred: boolean): SetLine {
  return { ...line, x: line.x + area.x + (centred ? (width - line.width) / 2 : 0), y: line.y + y };
}

function bottomOf(line: SetLine): number {
  return line.y + line.size * (0.5 + line.style.leading / 2);
}

/** Titles stay above; running text goes on in a second column of the same height. */
function intoTwo(flowed: Flow, room: number, across: number): Flow {
  const first = flowed.lines.findIndex((line) => line.style.leading >= 1.5);
  const top = flowed.lines[first]?.y ?? 0;
  const running = flowed.height - top;
  if (first < 0 || top + running <= room * 0.75) return flowed;
  const target = Math.min(room, top + running / 2 + 0.05);
  const split = flowed.lines.findIndex((line, index) => index > first && bottomOf(line) > target);
  if (split < 0) return flowed;
  const up = (flowed.lines[split]?.y ?? 0) - top;
  const lines = flowed.lines.map((line, index) =>
    index < split ? line : { ...line, x: line.x + across, y: line.y - up },
  );
  return { lines, height: Math.max(...lines.map(bottomOf)) };
}

/** Leaves out what does not fit and ends with `more`. */
function cutAt(lines: SetLine[], room: number, more: string): SetLine[] {
  const kept = lines.filter((line) => bottomOf(line) <= room + 1e-6);
  const last = kept.at(-1);
  if (!last) return kept;
  const runs = last.runs.slice(0, Math.max(0, last.runs.length - [...more].length));
  const end = runs.at(-1);
  const x = end ? end.x + last.size * Math.max(1, [...end.text].length * 0.5) : 0;
  return [...kept.slice(0, -1), { ...last, runs: [...runs, { text: more, strong: false, x }] }];
}
