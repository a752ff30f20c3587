import type { Camera } from 'three';
import { Vector3 } from 'three';

/** A numbered place on a model: a button over the picture that moves with it. */
export interface Pins {
  /** Puts the buttons where their places are seen; those behind the model's back are faint. */
  place: (camera: Camera, target: Vector3) => void;
}

const seen = new Vector3();
const towards = new Vector3();

/**
 * @param buttons one for each place, lying over the canvas
 * @param places in the model's own units
 */
export function followPins(
  canvas: HTMLCanvasElement,
  buttons: readonly HTMLElement[],
  places: readonly (readonly [number, number, number])[],
): Pins {
  return {
    place: (camera, target) => {
      const { clientWidth, clientHeight } = canvas;
      buttons.forEach((button, index) => {
        const place = places[index];
        if (!place) return;
        seen.set(...place);
        towards.copy(camera.position).sub(target);
        const behind = seen.sub(target).dot(towards) < 0;
        seen.set(...place).project(camera);
        const inView = Math.abs(seen.x) < 1 && Math.abs(seen.y) < 1 && seen.z < 1;
        // Whole in the picture, also those with more than a number.
        const half = button.offsetWidth / 2;
        const left = ((seen.x + 1) / 2) * clientWidth;
        button.style.left = `${Math.min(Math.max(left, half), clientWidth - half)}px`;
        button.style.top = `${((1 - seen.y) / 2) * clientHeight}px`;
        button.style.visibility = inView ? 'visible' : 'hidden';
        button.toggleAttribute('data-behind', behind);
      });
    },
  };
}
