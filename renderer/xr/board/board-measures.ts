import { characterHeight, smallestCharacter } from '../legibility.ts';

/** Metres at which a board is read; one that hangs nearer is smaller by the same share. */
export const boardDistance = 1.5;

/** Metres of a board at that distance. Characters are one degree high even in the far corners. */
export const measures = {
  width: 1.16,
  height: 0.92,
  margin: 0.07,
  text: characterHeight(smallestCharacter * 1.18, boardDistance),
  title: characterHeight(smallestCharacter * 1.5, boardDistance),
  leading: 1.6,
  titleLeading: 1.3,
  /** Between paragraphs, and between rows of buttons. */
  paragraph: 0.016,
  gap: 0.016,
  /** A button: least height, least width, room beside its words. */
  button: 0.088,
  buttonWidth: 0.17,
  pad: 0.035,
  picture: 0.36,
  /** The tab above a board that says how much time is left; its words stand so far below its upper edge. */
  tab: { width: 0.46, height: 0.09, words: 0.016 },
} as const;
