import type { Audio as AudioExhibit } from '#model/exhibits/audio.ts';
import { Object3D } from 'three';
import type { MakeLivePart } from '../live-part.ts';

/** Seconds over which the sound comes and goes, and how loud it is in the hall. */
const swell = 0.8;
const loudness = 0.7;

/** A recording that is heard while somebody stands before it, and fades when they go on. */
export const makeAudioPart: MakeLivePart<AudioExhibit> = (exhibit, place) => {
  const audio = new Audio();
  audio.src = place.address(exhibit.media);
  audio.preload = 'none';
  audio.volume = 0;
  let wanted = 0;
  return Promise.resolve({
    object: new Object3D(),
    attend: ({ near, opened }) => {
      wanted = near && !opened ? loudness : 0;
      if (wanted > 0) audio.play().catch(() => undefined);
      place.invalidate();
    },
    frame: (dt) => {
      if (audio.volume === wanted) return false;
      const step = (loudness * dt) / swell;
      const difference = wanted - audio.volume;
      audio.volume =
        Math.abs(difference) <= step ? wanted : audio.volume + Math.sign(difference) * step;
      if (audio.volume === 0) audio.pause();
      return true;
    },
    dispose: () => {
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
    },
  });
};
