import type { Panorama } from '#model/exhibits/panorama.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { labelSheet } from '../label-sheet.ts';
import { exhibitWords } from '../words.ts';

/** Share of the circle that the window shows: near the horizon so little of the picture is hardly bent. */
const shown = 0.28;

/** Panorama: a window on the picture's middle in a bronze frame; opened, one stands inside it. */
export const panoramaView: ExhibitView<Panorama> = {
  paint: (panorama, query) => {
    if (query.face === 'label') {
      const foot = exhibitWords(query.language).lookRound;
      return { kind: 'print', on: 'board', sheet: labelSheet(panorama, query, foot) };
    }
    const [width, height] = query.size;
    // Of the picture's height the same angle as of its width; a stereo pair has the left eye's half above.
    const tall = Math.min(1, (shown * 2 * height) / width);
    const stereo = panorama.stereo === 'top-bottom';
    return {
      kind: 'picture',
      media: panorama.media,
      crop: [
        (1 - shown) / 2,
        stereo ? 0.75 - tall / 4 : (1 - tall) / 2,
        shown,
        stereo ? tall / 2 : tall,
      ],
    };
  },
};
