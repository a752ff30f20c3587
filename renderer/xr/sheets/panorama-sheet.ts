import type { Panorama } from '#model/exhibits/panorama.ts';
import { Group, TextureLoader } from 'three';
import { carriedAddress } from '../../viewer/carried-media.ts';
import { panoramaShells } from '../../viewer/panorama-shells.ts';
import { plainBody } from '../board/board-content.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Metres; the eyes stay at its middle, so that only the angle counts. */
const radius = 8;
/** Over the hall, under boards and hands. */
const order = 7;

/** Inside a panorama, each eye with its own picture where there are two; a low board leads back. */
export function panoramaSheet(exhibit: Panorama, desk: SheetDesk): Sheet {
  const { t, documents, space } = desk;
  const object = new Group();
  object.position.copy(space.head);
  object.rotation.y = space.heading - Math.PI / 2;
  let state: 'loading' | 'there' | 'failed' = 'loading';
  let gone = false;
  const shells: ReturnType<typeof panoramaShells> = [];
  new TextureLoader().loadAsync(carriedAddress(documents.base + exhibit.media)).then(
    (texture) => {
      if (gone) return texture.dispose();
      shells.push(...panoramaShells(texture, exhibit.stereo ?? 'mono', radius));
      for (const shell of shells) {
        shell.renderOrder = order;
        Object.assign(shell.material, { depthTest: false, depthWrite: false, transparent: true });
      }
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
    around: true,
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
