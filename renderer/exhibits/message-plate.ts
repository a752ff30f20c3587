import type { Frame } from '#model/geometry/mesh-builder.ts';
import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three';
import { drawMessage } from './draw-message.ts';
import { placeOnFrame } from './place-on-frame.ts';

/** Pixels a metre, and the most for one side. */
const density = 700;
const longest = 1024;

type Plate = Mesh<PlaneGeometry, MeshBasicMaterial>;

/**
 * A flat thing of `size` metres in the plane of a frame's `right` and `up`, facing `out`.
 */
export function plateAt(frame: Frame, size: readonly [number, number]): Plate {
  const plate = new Mesh(new PlaneGeometry(...size), new MeshBasicMaterial({ toneMapped: false }));
  placeOnFrame(plate, frame);
  return plate;
}

/** Says on a plate why there is nothing to see: light words on ink, as large as fits. */
export function writeMessage(plate: Plate, message: string): void {
  const { width, height } = plate.geometry.parameters;
  const share = Math.min(density, longest / width, longest / height);
  const canvas = new OffscreenCanvas(Math.round(width * share), Math.round(height * share));
  drawMessage(canvas, message);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  plate.material.map?.dispose();
  plate.material.map = texture;
  plate.material.needsUpdate = true;
}

export function disposePlate(plate: Plate): void {
  plate.geometry.dispose();
  plate.material.map?.dispose();
  plate.material.dispose();
}
