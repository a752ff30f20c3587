import type { Video } from '#model/exhibits/video.ts';
import { moveFrame } from '#model/geometry/frame.ts';
import {
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
  Vector3,
  VideoTexture,
} from 'three';
import type { MakeLivePart } from '../live-part.ts';

/** In front of the painted screen, metres. */
const off = 0.056;

/**
 * The screen in the hall: silent, and only while somebody stands before it; the film with sound is in the reading
 * view. What can't be played leaves the painted poster as it is.
 */
export const makeVideoPart: MakeLivePart<Video> = (exhibit, place) => {
  const video = document.createElement('video');
  video.src = place.address(exhibit.media);
  video.muted = true;
  video.loop = true;
  video.playsInline = true;
  video.preload = 'none';
  const texture = new VideoTexture(video);
  texture.colorSpace = SRGBColorSpace;
  const [width, height] = exhibit.size;
  const screen = new Mesh(
    new PlaneGeometry(width, height),
    new MeshBasicMaterial({ map: texture, toneMapped: false }),
  );
  const { right, up, out, origin } = moveFrame(place.frame, 0, 0, off);
  const axis = (vector: readonly [number, number, number]) => new Vector3(...vector);
  screen.applyMatrix4(new Matrix4().makeBasis(axis(right), axis(up), axis(out)));
  screen.position.set(...origin);
  screen.visible = false;
  let playing = false;
  video.onplaying = () => {
    screen.visible = true;
    place.invalidate();
  };
  return Promise.resolve({
    object: screen,
    attend: ({ near, opened }) => {
      playing = near && !opened;
      if (playing) video.play().catch(() => undefined);
      else video.pause();
      place.invalidate();
    },
    frame: () => playing && screen.visible,
    dispose: () => {
      video.onplaying = null;
      video.pause();
      video.removeAttribute('src');
      video.load();
      texture.dispose();
      screen.geometry.dispose();
      screen.material.dispose();
    },
  });
};
