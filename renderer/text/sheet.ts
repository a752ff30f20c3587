import type { Role, Tone } from './sizes.ts';

/** A block of text in one role; `text` is Markdown-lite, except where `plain` is set. */
export interface TextBlock {
  role: Role;
  text: string;
  plain?: boolean;
  /** Another size than the role's, metres. */
  size?: number;
  tone?: Tone;
  /** Space above it, metres, instead of the role's. */
  above?: number;
  /** Set smaller, if need be, so that it stands in one line. */
  oneLine?: boolean;
}

/** A rectangle of text on a sheet; metres from the sheet's upper left corner. */
export interface TextArea {
  x: number;
  y: number;
  width: number;
  height: number;
  blocks: TextBlock[];
  /** Set at the area's lower edge; what stands above shrinks to leave it room. */
  foot?: TextBlock[];
  align?: 'left' | 'centre';
  valign?: 'top' | 'middle' | 'bottom';
  /** Set larger, up to this factor, where there is room left; 1 when left out. */
  grow?: number;
  /** Columns for running text when the area is wide; 1 when left out. */
  columns?: 1 | 2;
}

/** A rule or a bar; metres from the sheet's upper left corner. */
export interface Mark {
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
}

/** Everything printed on one face of an exhibit. */
export interface TextSheet {
  /** Width and height, metres. */
  size: [number, number];
  areas: TextArea[];
  marks: Mark[];
  /** Pixels a metre that the smallest text needs. */
  density: number;
}
