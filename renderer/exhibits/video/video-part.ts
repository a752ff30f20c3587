import { screenFrame } from '#model/exhibits/video.ts';
import type { Video } from '#model/exhibits/video.ts';
import { moveFrame } from '#model/geometry/frame.ts';
import { SRGBColorSpace, VideoTexture } from 'three';
import type { MakeLivePart } from '../live-part.ts';
import { disposePlate, plateAt, writeMessage } from '../message-plate.ts';
import { spokenLines } from '../spoken-lines.ts';
import { exhibitWords } from '../words.ts';

/** In front of the painted screen, metres. */
const off = 0.002;

/**
 * The screen in the hall: silent, with captions, and only while somebody stands before it; the film with sound is in
 * the reading view. Out of sight the film is closed and the poster stands again.
 */
export const makeVideoPart: MakeLivePart<Video> = (exhibit, place) => {
  const lines = spokenLines(exhibit.captions, place);
  const screen = plateAt(moveFrame(screenFrame(place.frame), 0, 0, off), exhibit.size);
  screen.visible = false;
  let film: { video: HTMLVideoElement; texture: VideoTexture } | undefined;
  let failed = false;
  let playing = false;

  const open = () => {
    const video = document.createElement('video');
    video.muted = true;
    video.loop = true;
    video.playsInline = true;
    video.preload = 'none';
    video.src = place.address(exhibit.media);
    const texture = new VideoTexture(video);
    texture.colorSpace = SRGBColorSpace;
    video.onplaying = () => {
      screen.material.map = texture;
      screen.material.needsUpdate = true;
      screen.visible = true;
      place.invalidate();
    };
    video.ontimeupdate = () => lines.say(playing ? video.currentTime : null);
    video.onerror = () => {
      if (film?.video !== video) return;
      close();
      failed = true;
      screen.visible = true;
      writeMessage(screen, exhibitWords(place.language).brokenVideo);
      place.warn('film can not be played');
      place.invalidate();
    };
    return { video, texture };
  };
  const close = () => {
    playing = false;
    lines.say(null);
    if (!film) return;
    const { video, texture } = film;
    film = undefined;
    screen.visible = false;
    screen.material.map = null;
    video.onplaying = video.ontimeupdate = video.onerror = null;
    video.pause();
    video.removeAttribute('src');
    video.load();
    texture.dispose();
    place.invalidate();
  };
  return Promise.resolve({
    object: screen,
    attend: ({ near, opened, inSight }) => {
      playing = near && !opened && !failed;
      if (playing) {
        film ??= open();
        film.video.play().catch(() => undefined);
      } else if (!inSight) close();
      else {
        film?.video.pause();
        lines.say(null);
      }
      place.invalidate();
    },
    frame: () => playing && screen.visible,
    players: () => (film ? 1 : 0),
    dispose: () => {
      close();
      disposePlate(screen);
    },
  });
};
