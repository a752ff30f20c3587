import type { Exhibit } from '../exhibits/registry.ts';
import type { WallAnchor } from '../format/anchor.ts';
import type { DraftItem } from './draft.ts';

/** Height of the middle of what hangs, metres. */
const eyeLine = 1.52;
const panelSize: [number, number] = [1.3, 1.2];
/** A picture's height and greatest width by size, metres. */
const pictureSizes = {
  small: { height: 0.7, widest: 1.1 },
  medium: { height: 1, widest: 1.7 },
  large: { height: 1.35, widest: 2.6 },
} as const;
/** Mat and frame on either side of a picture, and the label with its distance beside it, metres. */
const rim = 0.1;
const label = 0.42;
const tallest = 1.9;
const narrowest = 0.35;

/** Something that will hang on a wall. */
export interface Hung {
  /** Metres of wall that it takes up, and where in them its middle is. */
  span: number;
  middle: number;
  exhibit: (room: string, anchor: WallAnchor) => Exhibit;
}

/** `checked`: the day on which somebody last looked at the item, for its source. */
export function hangItem(item: DraftItem, checked: string): Hung {
  const common = {
    id: item.id,
    title: { 'zh-CN': item.title.trim() || '未命名' },
    ...(item.text.trim() ? { text: { 'zh-CN': item.text.trim() } } : {}),
    sources: [{ label: { 'zh-CN': item.source.trim() || '本单位' }, checked }],
  };
  if (item.kind === 'text') {
    return {
      span: panelSize[0],
      middle: panelSize[0] / 2,
      exhibit: (room, anchor) => ({ ...common, room, anchor, kind: 'panel', size: panelSize }),
    };
  }
  const { media, author } = item;
  const size = pictureSize(item);
  return {
    span: size[0] + 2 * rim + label,
    middle: rim + size[0] / 2,
    exhibit: (room, anchor) => ({
      ...common,
      room,
      anchor,
      kind: 'picture',
      size,
      media,
      ...(item.alt.trim() ? { alt: { 'zh-CN': item.alt.trim() } } : {}),
      ...(author.trim() ? { credit: author.trim() } : {}),
    }),
  };
}

/** Words on the wall itself: the title and what it is about. */
export function hangTitle(id: string, title: string, text: string, checked: string): Hung {
  const size: [number, number] = text ? [2.4, 1.5] : [2, 0.8];
  return {
    span: size[0],
    middle: size[0] / 2,
    exhibit: (room, anchor) => ({
      id,
      room,
      anchor,
      kind: 'panel',
      layout: 'wall-text',
      size,
      title: { 'zh-CN': title },
      ...(text ? { text: { 'zh-CN': text } } : {}),
      sources: [{ label: { 'zh-CN': '本单位' }, checked }],
    }),
  };
}

/** A picture's width and height on the wall, metres, in its own proportion where that is at all possible. */
function pictureSize(item: Extract<DraftItem, { kind: 'picture' }>): [number, number] {
  const { height: wanted, widest } = pictureSizes[item.size];
  const aspect = item.width / item.height;
  let width = Math.min(widest, wanted * aspect);
  width = Math.min(Math.max(width, narrowest), tallest * aspect);
  return [round(width), round(width / aspect)];
}

/** A stretch of a wall, metres from its left end. */
export interface Run {
  wall: number;
  from: number;
  to: number;
}

export interface Placed {
  hung: Hung;
  anchor: WallAnchor;
}

/**
 * Hangs things along stretches of wall, in order, at least `gap` metres apart; undefined when they don't fit. What
 * is left of a stretch becomes equal space between them.
 */
export function hangAlong(
  things: readonly Hung[],
  runs: readonly Run[],
  gap: number,
): Placed[] | undefined {
  const placed: Placed[] = [];
  let next = 0;
  for (const { wall, from, to } of runs) {
    const here: Hung[] = [];
    let used = gap;
    for (let thing = things[next]; thing; thing = things[next]) {
      if (used + thing.span + gap > to - from) break;
      here.push(thing);
      used += thing.span + gap;
      next += 1;
    }
    const space = (to - from - here.reduce((sum, { span }) => sum + span, 0)) / (here.length + 1);
    let at = from + space;
    for (const hung of here) {
      placed.push({ hung, anchor: { wall, at: round(at + hung.middle), height: eyeLine } });
      at += hung.span + space;
    }
  }
  return next === things.length ? placed : undefined;
}

const round = (metres: number): number => Math.round(metres * 1000) / 1000;
