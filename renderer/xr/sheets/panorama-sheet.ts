import type { Panorama } from '#model/exhibits/panorama.ts';
import {
  BackSide,
  Group,
  Mesh,
  MeshBasicMaterial,
  SphereGeometry,
  SRGBColorSpace,
  TextureLoader,
} from 'three';
import type { Texture } from 'three';
import { plainBody } from '../board/board-content.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Metres; the eyes stay at its middle, so that only the angle counts. */
const radius = 8;
/** three's layers that are drawn for one eye alone. */
const eyeLayers = { left: 1, right: 2 } as const;

/** Inside a panorama, each eye with its own picture where there are two; a low board leads back. */
export function panoramaSheet(exhibit: Panorama, desk: SheetDesk): Sheet {
  const { t, documents, space } = desk;
  const object = new Group();
  object.position.copy(space.head);
  object.rotation.y = space.heading - Math.PI / 2;
  let state: 'loading' | 'there' | 'failed' = 'loading';
  let gone = false;
  const shells: Mesh<SphereGeometry, MeshBasicMaterial>[] = [];
  new TextureLoader().loadAsync(documents.base + exhibit.media).then(
    (texture) => {
      if (gone) return texture.dispose();
      shells.push(...makeShells(texture, exhibit.stereo ?? 'mono'));
      object.add(...shells);
      state = 'there';
      return desk.refresh();
    },
    () => {
      state = 'failed';
      if (!gone) desk.refresh();
    },
  );
  return {
    low: true,
    modal: true,
    object,
    content: () => ({
      title: desk.say(exhibit.title),
      height: 0.5,
      body: plainBody(
        state === 'there'
          ? t.enterPanorama
          : state === 'loading'
            ? t.loading
            : desk.media.panoramaDamaged,
      ),
      actions: [{ id: 'close', text: t.leavePanorama, primary: true }],
    }),
    press: () => desk.close(),
    frame: () => object.position.copy(space.head),
    dispose: () => {
      gone = true;
      for (const { geometry, material } of shells) {
        geometry.dispose();
        material.map?.dispose();
        material.dispose();
      }
    },
  };
}

function makeShells(
  texture: Texture,
  stereo: 'mono' | 'top-bottom',
): Mesh<SphereGeometry, MeshBasicMaterial>[] {
  texture.colorSpace = SRGBColorSpace;
  const shell = (map: Texture, layer: number) => {
    const material = new MeshBasicMaterial({
      map,
      side: BackSide,
      toneMapped: false,
      depthTest: false,
      depthWrite: false,
      transparent: true,
    });
    const mesh = new Mesh(new SphereGeometry(radius, 64, 40), material);
    mesh.scale.x = -1;
    // Over the hall, under boards and hands.
    mesh.renderOrder = 7;
    mesh.layers.set(layer);
    return mesh;
  };
  if (stereo === 'mono') return [shell(texture, 0)];
  const lower = texture.clone();
  for (const half of [texture, lower]) half.repeat.set(1, 0.5);
  texture.offset.set(0, 0.5);
  return [shell(texture, eyeLayers.left), shell(lower, eyeLayers.right)];
}
