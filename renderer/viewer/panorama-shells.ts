import { BackSide, Mesh, MeshBasicMaterial, SphereGeometry, SRGBColorSpace } from 'three';
import type { Texture } from 'three';

type Stereo = 'mono' | 'top-bottom';
type Shell = Mesh<SphereGeometry, MeshBasicMaterial>;

/** three's layers that are drawn for one eye alone (`WebXRManager`). */
const eyeLayers = { left: 1, right: 2 } as const;

/** Shows of a picture what an eye sees: of a stereo pair the left eye's half lies above the right eye's. */
function showHalf(texture: Texture, stereo: Stereo, eye: 'left' | 'right'): void {
  const share = stereo === 'mono' ? 1 : 0.5;
  texture.colorSpace = SRGBColorSpace;
  texture.repeat.set(1, share);
  texture.offset.set(0, stereo === 'top-bottom' && eye === 'left' ? 0.5 : 0);
}

/**
 * The picture as seen from inside, `radius` metres away: one sphere for both eyes, or one for each.
 *
 * @returns spheres to be disposed with their material and its map
 */
export function panoramaShells(texture: Texture, stereo: Stereo, radius: number): Shell[] {
  const shell = (map: Texture, eye: 'left' | 'right', layer: number): Shell => {
    showHalf(map, stereo, eye);
    const material = new MeshBasicMaterial({ map, side: BackSide, toneMapped: false });
    const mesh = new Mesh(new SphereGeometry(radius, 64, 40), material);
    // Seen from inside, left stays left.
    mesh.scale.x = -1;
    mesh.layers.set(layer);
    return mesh;
  };
  if (stereo === 'mono') return [shell(texture, 'left', 0)];
  return [shell(texture, 'left', eyeLayers.left), shell(texture.clone(), 'right', eyeLayers.right)];
}
