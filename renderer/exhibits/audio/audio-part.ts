import type { Audio as AudioExhibit } from '#model/exhibits/audio.ts';
import { framePoint } from '#model/geometry/frame.ts';
import { Object3D } from 'three';
import type { PlacedSound } from '../../hall/hall-ears.ts';
import type { MakeLivePart } from '../live-part.ts';
import { spokenLines } from '../spoken-lines.ts';

const loudness = 0.8;

/**
 * A recording that begins when somebody stands before it, comes from its board, and fades when they go on. Left
 * behind it is closed, and begins anew next time.
 */
export const makeAudioPart: MakeLivePart<AudioExhibit> = (exhibit, place) => {
  const lines = spokenLines(exhibit.captions, place);
  let sound: PlacedSound | undefined;
  let failed = false;
  let heard = false;
  const open = () => {
    const opened = place.ears.open(
      place.address(exhibit.media),
      framePoint(place.frame, 0, 0, 0.1),
    );
    opened.element.ontimeupdate = () => lines.say(heard ? opened.element.currentTime : null);
    opened.element.onended = () => lines.say(null);
    opened.element.onerror = () => {
      if (!opened.element.getAttribute('src')) return;
      failed = true;
      place.warn('recording can not be played');
      close();
    };
    return opened;
  };
  const close = () => {
    lines.say(null);
    sound?.close();
    sound = undefined;
  };
  return Promise.resolve({
    object: new Object3D(),
    attend: ({ near, opened, inSight, quiet }) => {
      heard = near && !opened && !quiet && !failed;
      if (heard) {
        sound ??= open();
        if (!sound.element.ended) sound.play(loudness);
        return;
      }
      lines.say(null);
      if (inSight && !sound?.element.ended) sound?.hush();
      else close();
    },
    players: () => (sound ? 1 : 0),
    dispose: close,
  });
};
