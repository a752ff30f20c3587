/** Families as the bundled fonts name them; system fonts follow for characters that they lack. */
export type Family = 'serif' | 'sans';

export interface TypeStyle {
  family: Family;
  weight: 500 | 600;
  /** Height of a Chinese character, metres. */
  size: number;
  /** Distance of two lines, in sizes. */
  leading: number;
  /** Space above the block, in sizes of its own; none at the top of an area. */
  before: number;
  tone: Tone;
}

/** `ink` is the text's own colour, `muted` the same, weaker; `accent` is cinnabar. */
export type Tone = 'ink' | 'muted' | 'accent';

/** Type on walls, from the art direction: character heights in metres. */
export const roles = {
  'room-title': style('serif', 600, 0.28, 1.25, 0, 'ink'),
  dates: style('serif', 600, 0.2, 1.35, 0, 'ink'),
  intro: style('sans', 500, 0.045, 1.7, 1.0, 'ink'),
  title: style('serif', 600, 0.06, 1.3, 0, 'ink'),
  translation: style('sans', 500, 0.024, 1.45, 0.6, 'muted'),
  body: style('sans', 500, 0.03, 1.7, 0.75, 'ink'),
  list: style('sans', 500, 0.03, 1.7, 0.35, 'ink'),
  disputed: style('sans', 500, 0.025, 1.6, 1.1, 'accent'),
  credit: style('sans', 500, 0.018, 1.5, 0.35, 'muted'),
  'entry-date': style('serif', 600, 0.078, 1.3, 0, 'ink'),
  'entry-title': style('sans', 500, 0.056, 1.4, 0.3, 'ink'),
  'entry-text': style('sans', 500, 0.038, 1.6, 0.4, 'muted'),
  'label-title': style('serif', 600, 0.022, 1.35, 0, 'ink'),
  'label-text': style('sans', 500, 0.015, 1.5, 0.5, 'ink'),
  'label-credit': style('sans', 500, 0.0115, 1.4, 0.5, 'muted'),
  'portal-title': style('serif', 600, 0.12, 1.25, 0, 'ink'),
  'portal-line': style('sans', 500, 0.042, 1.6, 0.7, 'ink'),
} as const satisfies Record<string, TypeStyle>;

export type Role = keyof typeof roles;

/** Characters in the longest line of running text. */
export const longestLine = 28;

function style(
  family: Family,
  weight: TypeStyle['weight'],
  size: number,
  leading: number,
  before: number,
  tone: Tone,
): TypeStyle {
  return { family, weight, size, leading, before, tone };
}
