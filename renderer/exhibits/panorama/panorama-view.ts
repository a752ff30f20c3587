import type { Panorama } from '#model/exhibits/panorama.ts';
import type { ExhibitView } from '../exhibit-view.ts';

/** Panorama: the picture in a bronze frame; opened, one stands inside it. */
export const panoramaView: ExhibitView<Panorama> = {
  paint: (panorama) => ({ kind: 'picture', media: panorama.media }),
};
