import type { CaptionTrack } from '#model/exhibits/video.ts';
import type { Caption } from '../tour/captions.ts';
import { loadCaptions } from '../viewer/load-captions.ts';
import type { LivePlace } from './live-part.ts';

/**
 * Tells the captions of what plays in the hall, in the visitor's language where there is a track in it. `say` is to be
 * called with the position, seconds; null ends the line. The file is loaded with the first of them.
 */
export function spokenLines(tracks: readonly CaptionTrack[], place: LivePlace) {
  const track = tracks.find(({ language }) => language === place.language) ?? tracks[0];
  let captions: readonly Caption[] | undefined;
  let line: string | null = null;
  const tell = (next: string | null) => {
    if (next === line) return;
    line = next;
    place.caption(next);
  };
  return {
    say: (time: number | null) => {
      if (time === null || !track) return tell(null);
      if (!captions) {
        captions = [];
        loadCaptions(place.address(track.path)).then(
          (loaded) => {
            captions = loaded;
            if (loaded.length === 0) place.warn('captions can not be read');
          },
          () => place.warn('captions can not be read'),
        );
      }
      tell(captions.find(({ from, to }) => time >= from && time < to)?.text ?? null);
    },
  };
}
