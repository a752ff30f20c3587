import type { Model } from '#model/exhibits/model.ts';
import { moveFrame } from '#model/geometry/frame.ts';
import { Box3, Group, Vector3 } from 'three';
import type { Object3D } from 'three';
import { contactShadow } from '../../viewer/contact-shadow.ts';
import { disposeObject, loadGlb } from '../../viewer/load-glb.ts';
import { mergeStill } from '../../viewer/merge-still.ts';
import { personFigure } from '../../viewer/person-figure.ts';
import type { LivePart, MakeLivePart } from '../live-part.ts';
import { disposePlate, plateAt, writeMessage } from '../message-plate.ts';
import { placeOnFrame } from '../place-on-frame.ts';
import { exhibitWords } from '../words.ts';
import { turntableDisc } from './turntable-disc.ts';

/** Radians a second of a turntable: a turn a minute. */
const turning = (Math.PI * 2) / 60;
/** Metres: the plate that stands where a model can't. */
const plate: [number, number] = [0.42, 0.2];
/** Metres: what is broader brings its own ground, or is a place that one stands in. */
const broadest = 2.4;

/** The model on its plinth, at its scale, with the figure of a person beside it where wished for. */
export const makeModelPart: MakeLivePart<Model> = async (exhibit, place) => {
  const plinth = exhibit.plinth ?? 0.9;
  const model = await loadGlb(place.address(exhibit.media), await place.renderer).catch(() => null);
  if (!model) {
    place.warn('model can not be shown');
    const stands = moveFrame(place.frame, 0, plinth + plate[1] / 2, 0);
    return missing(exhibitWords(place.language).brokenModel, plateAt(stands, plate));
  }
  const { scene } = model;
  mergeStill(scene);
  const scale = modelScale(exhibit, scene);
  const { frame } = place;
  const group = new Group();
  placeOnFrame(group, moveFrame(frame, 0, plinth, 0));
  const turntable = new Group();
  scene.scale.setScalar(scale);
  turntable.add(scene);
  group.add(turntable);
  const box = new Box3().setFromObject(scene);
  const footprint = box.getSize(new Vector3());
  if (exhibit.turntable) {
    const { disc, height } = turntableDisc(Math.hypot(footprint.x, footprint.z) / 2);
    turntable.position.y = height;
    turntable.add(disc);
  }
  if (Math.max(footprint.x, footprint.z) < broadest) {
    turntable.add(contactShadow(footprint.x, footprint.z));
  }
  if (exhibit.person) {
    const figure = personFigure(1.7 * (exhibit.scale ? 1 / exhibit.scale : scale));
    figure.position.set(exhibit.size[0] / 2 + 0.04, 0, (exhibit.depth ?? 0.3) / 2 - 0.03);
    group.add(figure);
  }
  return {
    object: group,
    frame: (dt, { near }) => {
      if (!exhibit.turntable || !near) return false;
      turntable.rotation.y += turning * dt;
      return true;
    },
    dispose: () => disposeObject(group),
  };
};

function missing(message: string, object: ReturnType<typeof plateAt>): LivePart {
  writeMessage(object, message);
  return { object, dispose: () => disposePlate(object) };
}

/** Metres in the hall for a unit of the file: the scale it names, else whatever fits its size. */
function modelScale(exhibit: Model, object: Object3D): number {
  const unit = exhibit.unit ?? 1;
  if (exhibit.scale) return unit / exhibit.scale;
  const size = new Box3().setFromObject(object).getSize(new Vector3());
  const fit = Math.min(
    exhibit.size[0] / (Math.max(size.x, size.z) || 1),
    exhibit.size[1] / (size.y || 1),
  );
  return Number.isFinite(fit) && fit > 0 ? fit : 1;
}
