import { makeCells } from '../../text/cells.ts';
import type { Measure } from '../../text/cells.ts';
import type { Paragraph } from '../../text/markdown.ts';
import { wrapCells } from '../../text/wrap.ts';
import type { Line } from '../../text/wrap.ts';
import type { BoardAction, BoardChoice, BoardContent, BoardFigure } from './board-content.ts';
import { measures } from './board-measures.ts';

export type ButtonLook = 'plain' | 'primary' | 'chosen' | 'right' | 'wrong' | 'still';

/** Metres from the board's upper left corner, y downwards; `y` of a line is its characters' upper edge. */
export interface PlacedLine {
  line: Line;
  x: number;
  y: number;
  size: number;
  tone: 'ink' | 'muted' | 'light';
  serif: boolean;
}

export interface PlacedButton {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  look: ButtonLook;
  lines: PlacedLine[];
}

export interface BoardPage {
  lines: PlacedLine[];
  buttons: PlacedButton[];
  figures: (BoardFigure & { x: number; y: number; width: number; height: number })[];
}

export interface SetBoard {
  pages: BoardPage[];
  /** What is drawn of the board; the rest of the sheet stays empty. */
  plate: { x: number; y: number; width: number; height: number };
}

/** Ids of the buttons that a board adds by itself where there are several pages. */
export const turnIds = { back: 'board:back', on: 'board:on' } as const;

interface Setting {
  body: Measure;
  title: Measure;
  words: { back: string; on: string };
}

/** What stands on the pages one after another: a line, or a row of choices. */
interface Item {
  height: number;
  /** Space above it, unless it is the first on its page. */
  above: number;
  place: (page: BoardPage, y: number) => void;
}

const { width, height: sheetHeight, margin, text, gap, pad } = measures;
const inner = width - 2 * margin;
/** Kept free at the right of the first line for the page's number, metres. */
const folioRoom = 0.2;

/** Sets a board's content on as many pages as it takes; nothing overlaps, nothing is left out, nothing is set smaller. */
export function layOutBoard(content: BoardContent, setting: Setting): SetBoard {
  const head = setHead(content, setting);
  const items = [
    ...bodyItems(content.body ?? [], setting.body),
    ...choiceItems(content.choices ?? [], content.columns ?? 1, setting.body),
  ];
  const height = Math.min(sheetHeight, content.height ?? sheetHeight);
  const { beyond } = content;
  let foot = setFoot(content.actions, beyond !== undefined, setting, beyond);
  let split = paginate(items, height - 2 * margin - head.height - foot.height);
  if (split.length > 1 && !beyond) {
    foot = setFoot(content.actions, true, setting);
    split = paginate(items, height - 2 * margin - head.height - foot.height);
  }
  const tallest = Math.max(0, ...split.map(heightOf));
  const bare = head.height === 0 && items.length === 0;
  const plateHeight = (bare ? margin : 2 * margin) + head.height + tallest + foot.height;
  const plateWidth = bare ? foot.width + margin : width;
  const plate = {
    x: (width - plateWidth) / 2,
    y: (sheetHeight - plateHeight) / 2,
    width: plateWidth,
    height: plateHeight,
  };
  const left = bare ? plate.x + margin / 2 : margin;
  const top = plate.y + (bare ? margin / 2 : margin);
  const pages = split.map((part, index): BoardPage => {
    const page: BoardPage = { lines: [], buttons: [], figures: [] };
    head.place(page, top);
    if (split.length > 1) placeFolio(page, `${index + 1} / ${split.length}`, top, setting.body);
    let y = top + head.height;
    part.forEach((item, at) => {
      if (at > 0) y += item.above;
      item.place(page, y);
      y += item.height;
    });
    const footTop = plate.y + plateHeight - (bare ? margin / 2 : margin) - foot.height + foot.above;
    foot.place(page, left, footTop, index, split.length);
    return page;
  });
  return { pages, plate };
}

function heightOf(items: readonly Item[]): number {
  return items.reduce((sum, item, index) => sum + item.height + (index > 0 ? item.above : 0), 0);
}

/** Parts that fit in `room` metres; one that fits on no page has a page of its own. */
function paginate(items: readonly Item[], room: number): Item[][] {
  const pages: Item[][] = [[]];
  let used = 0;
  for (const item of items) {
    const page = pages.at(-1) ?? [];
    const need = item.height + (page.length > 0 ? item.above : 0);
    if (page.length > 0 && used + need > room + 1e-9) {
      pages.push([item]);
      used = item.height;
    } else {
      page.push(item);
      used += need;
    }
  }
  return pages;
}

function setHead({ title, kicker }: BoardContent, { body, title: measure }: Setting) {
  const lines: { line: Line; y: number; size: number; tone: 'ink' | 'muted'; serif: boolean }[] =
    [];
  let y = 0;
  const add = (words: string, size: number, leading: number, serif: boolean) => {
    for (const line of wrapWords(
      words,
      inner - (serif && kicker ? 0 : folioRoom),
      size,
      serif ? measure : body,
    )) {
      lines.push({
        line,
        y: y + (leading - 1) * size * 0.5,
        size,
        tone: serif ? 'ink' : 'muted',
        serif,
      });
      y += leading * size;
    }
  };
  if (kicker) add(kicker, text, measures.leading, false);
  if (title) add(title, measures.title, measures.titleLeading, true);
  if (lines.length > 0) y += 0.03;
  return {
    height: y,
    place: (page: BoardPage, top: number) => {
      for (const { line, y: down, size, tone, serif } of lines)
        page.lines.push({ line, x: margin, y: top + down, size, tone, serif });
    },
  };
}

function placeFolio(page: BoardPage, words: string, top: number, measure: Measure): void {
  const [line] = wrapWords(words, inner, text, measure);
  if (!line) return;
  page.lines.push({
    line,
    x: width - margin - line.width,
    y: top + text * 0.3,
    size: text,
    tone: 'muted',
    serif: false,
  });
}

function figureItems({ picture }: BoardFigure): Item[] {
  if (picture.width === 0) return [];
  const tall = Math.min(measures.picture, (inner * picture.height) / picture.width);
  const wide = (tall * picture.width) / picture.height;
  return [
    {
      height: tall,
      above: measures.paragraph,
      place: (page, y) => {
        page.figures.push({ picture, x: margin, y, width: wide, height: tall });
      },
    },
  ];
}

function bodyItems(body: readonly (Paragraph | BoardFigure)[], measure: Measure): Item[] {
  return body.flatMap((part, index) => {
    if ('picture' in part) return figureItems(part);
    const { spans, bullet } = part;
    const marked = bullet ? [{ text: `${bullet} `, strong: false }, ...spans] : spans;
    const lines = wrapCells(makeCells(marked, text, measure), inner, text, true);
    return lines.map((line, row): Item => ({
      height: text * measures.leading,
      above: index > 0 && row === 0 ? measures.paragraph : 0,
      place: (page, y) => {
        const down = y + text * (measures.leading - 1) * 0.5;
        page.lines.push({ line, x: margin, y: down, size: text, tone: 'ink', serif: false });
      },
    }));
  });
}

function choiceItems(choices: readonly BoardChoice[], columns: 1 | 2, measure: Measure): Item[] {
  const each = (inner - (columns - 1) * gap) / columns;
  const rows: BoardChoice[][] = [];
  for (let at = 0; at < choices.length; at += columns) rows.push(choices.slice(at, at + columns));
  return rows.map((row, index): Item => {
    const set = row.map((choice) => ({
      choice,
      lines: wrapWords(choice.text, each - 2 * pad, text, measure),
    }));
    const tall = Math.max(...set.map(({ lines }) => buttonHeight(lines.length)));
    return {
      height: tall,
      above: index === 0 ? 0.03 : gap,
      place: (page, y) => {
        set.forEach(({ choice, lines }, column) => {
          const look = choice.mark ?? (choice.still ? 'still' : 'plain');
          const x = margin + column * (each + gap);
          page.buttons.push(
            placeButton(choice.id, { x, y, width: each, height: tall }, look, lines, false),
          );
        });
      },
    };
  });
}

/** Buttons at the foot, in as many rows as they take; to turn pages, the first and last of them. */
function setFoot(
  actions: readonly BoardAction[],
  turning: boolean,
  { body, words }: Setting,
  beyond = { back: false, on: false },
) {
  const all: BoardAction[] = turning
    ? [{ id: turnIds.back, text: words.back }, ...actions, { id: turnIds.on, text: words.on }]
    : [...actions];
  const rows: { action: BoardAction; line: Line | undefined; wide: number }[][] = [];
  let used = Infinity;
  let widest = 0;
  for (const action of all) {
    const [line] = wrapWords(action.text, inner - 2 * pad, text, body);
    const wide = Math.max(measures.buttonWidth, (line?.width ?? 0) + 2 * pad);
    if (used + gap + wide > inner) {
      rows.push([]);
      used = -gap;
    }
    rows.at(-1)?.push({ action, line, wide });
    used += gap + wide;
    widest = Math.max(widest, used);
  }
  const above = rows.length > 0 ? 0.03 : 0;
  const rowHeight = buttonHeight(1);
  return {
    above,
    width: widest,
    height: above + rows.length * rowHeight + Math.max(0, rows.length - 1) * gap,
    place: (page: BoardPage, left: number, top: number, at: number, of: number) => {
      rows.forEach((row, index) => {
        let x = left;
        for (const { action, line, wide } of row) {
          const ended =
            (action.id === turnIds.back && at === 0 && !beyond.back) ||
            (action.id === turnIds.on && at === of - 1 && !beyond.on);
          const look = ended ? 'still' : action.primary ? 'primary' : 'plain';
          const place = { x, y: top + index * (rowHeight + gap), width: wide, height: rowHeight };
          page.buttons.push(placeButton(action.id, place, look, line ? [line] : [], true));
          x += wide + gap;
        }
      });
    },
  };
}

function buttonHeight(lines: number): number {
  return Math.max(measures.button, lines * text * 1.4 + 0.04);
}

function placeButton(
  id: string,
  place: { x: number; y: number; width: number; height: number },
  look: ButtonLook,
  lines: readonly Line[],
  centred: boolean,
): PlacedButton {
  const leading = text * 1.4;
  const top = place.y + (place.height - lines.length * leading) / 2 + (leading - text) / 2;
  return {
    id,
    ...place,
    look,
    lines: lines.map((line, row) => ({
      line,
      x: place.x + (centred ? (place.width - line.width) / 2 : pad),
      y: top + row * leading,
      size: text,
      tone: look === 'still' ? 'muted' : look === 'plain' ? 'ink' : 'light',
      serif: false,
    })),
  };
}

function wrapWords(words: string, room: number, size: number, measure: Measure): Line[] {
  return wrapCells(makeCells([{ text: words, strong: false }], size, measure), room, size, false);
}
