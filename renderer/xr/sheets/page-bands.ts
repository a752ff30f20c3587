import type { PagePrint } from '../../viewer/page-print.ts';
import { characterHeight, smallestCharacter } from '../legibility.ts';
import { screenDistance } from './screen.ts';

interface HungPage {
  /** Metres. */
  width: number;
  /** Height for each unit of width. */
  tall: number;
  /** Whether its letters are seen under at least a degree, wherever they stand; true where it has none to measure. */
  legible: boolean;
  /** What is seen at once: where it begins, from above, and how much of the page it is, 0-1. */
  bands: { from: number; share: number }[];
}

/** Metres: no page is wider, or one has to turn one's head for every line; no band is higher. */
const widest = 2.4;
const tallest = 1.3;
/** Letters of a page without words, a scan, are taken to be of this share of its height: eleven points on A4. */
const scanned = 11 / 842;
/** Letters at the sides and edges are farther off: so much larger in the middle. */
const reserve = 1.25;
/** So much of a band is seen again on the next, so that no line is cut in both. */
const overlap = 0.08;

/** How large a page hangs and in how many bands it is seen. */
export function hangPage({ width, height, letters, reach }: PagePrint): HungPage {
  const tall = height / width;
  const size = letters ?? height * scanned;
  const wanted = (characterHeight(smallestCharacter * reserve, screenDistance) / size) * width;
  const shown = Math.min(widest, wanted);
  const share = Math.min(1, tallest / (shown * tall));
  const count = share === 1 ? 1 : Math.ceil((1 - share) / (share * (1 - overlap))) + 1;
  const farthest = [(shown / 2) * reach, (shown * tall * share) / 2] as const;
  const angle = angleAt((size / width) * shown, ...farthest);
  return {
    width: shown,
    tall,
    legible: letters === undefined || angle >= smallestCharacter,
    bands: Array.from({ length: count }, (_, index) => ({
      from: count === 1 ? 0 : (index / (count - 1)) * (1 - share),
      share,
    })),
  };
}

/** Angle under which a letter so large is seen so far beside and below the middle of the screen, metres, radians. */
function angleAt(size: number, beside: number, below: number): number {
  const far = Math.hypot(screenDistance, beside);
  return Math.atan(below / far) - Math.atan((below - size) / far);
}
