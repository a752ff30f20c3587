import type { Paragraph } from '../../text/markdown.ts';

/** A line to choose. */
export interface BoardChoice {
  id: string;
  text: string;
  mark?: 'chosen' | 'right' | 'wrong';
  /** Shown, but not to be chosen now. */
  still?: boolean;
}

/** A button at the foot. */
export interface BoardAction {
  id: string;
  text: string;
  primary?: boolean;
}

/** A picture among the paragraphs. */
export interface BoardFigure {
  picture: CanvasImageSource & { width: number; height: number };
}

/** What a board says and offers; the board itself breaks it into pages. */
export interface BoardContent {
  title: string;
  /** Small, above the title. */
  kicker?: string;
  body?: readonly (Paragraph | BoardFigure)[];
  choices?: readonly BoardChoice[];
  /** Choices side by side; 1 when left out. */
  columns?: 1 | 2;
  actions: readonly BoardAction[];
  /** Most height of the board, metres; its whole sheet when left out. */
  height?: number;
  /** Before the first page and after the last there is more: the sheet is asked for it. */
  beyond?: { back: boolean; on: boolean };
}

/** Plain words as paragraphs. */
export function plainBody(...texts: readonly string[]): Paragraph[] {
  return texts.filter(Boolean).map((text) => ({ spans: [{ text, strong: false }] }));
}
