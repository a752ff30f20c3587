import type { Model } from '#model/exhibits/model.ts';
import { Box3, Group, Matrix4, Quaternion, Vector3 } from 'three';
import type { Object3D } from 'three';
import { carriedAddress } from '../../viewer/carried-media.ts';
import { mediumFaultText } from '../../reading/medium-fault-text.ts';
import { faultOf } from '../../viewer/medium-fault.ts';
import { disposeObject, loadGlb } from '../../viewer/load-glb.ts';
import { plainBody } from '../board/board-content.ts';
import type { Hand } from '../hands.ts';
import { kickerOf } from './reading-sheet.ts';
import { readingText } from './reading-text.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Metres: the longest side of what is handed over, how far off and how far below the eyes it waits. */
const longest = 0.62;
const waits = { distance: 0.85, below: 0.02 };
/** Radians a second of turning by stick. */
const turning = 1.6;
/** A ray may miss by this much, metres. */
const margin = 0.06;

/** A model to take in the hand: points, holds, turns, takes apart; its text below. */
export function modelSheet(exhibit: Model, desk: SheetDesk): Sheet {
  const { t, kinds, documents, space } = desk;
  const object = new Group();
  const grasp = new Grasp(object);
  let parts: Object3D | undefined;
  let rest = new Map<string, Vector3>();
  let state: 'loading' | 'there' | 'failed' = 'loading';
  let fault = '';
  let apart = false;
  let gone = false;
  const hang = () => {
    const { head, heading } = space;
    object.position.set(
      head.x - Math.sin(heading) * waits.distance,
      head.y - waits.below,
      head.z - Math.cos(heading) * waits.distance,
    );
    object.rotation.set(0, heading, 0);
    object.updateMatrixWorld(true);
  };
  loadGlb(carriedAddress(documents.base + exhibit.media), desk.engine.renderer ?? null).then(
    ({ scene }) => {
      if (gone) return disposeObject(scene);
      parts = scene;
      rest = fit(scene);
      object.add(scene);
      state = 'there';
      return desk.refresh();
    },
    (error: unknown) => {
      state = 'failed';
      fault = mediumFaultText('model', faultOf(error), desk.media);
      if (!gone) desk.refresh();
    },
  );
  const explode = () => {
    apart = !apart;
    for (const { node, by } of exhibit.exploded ?? []) {
      const part = parts?.getObjectByName(node);
      const from = rest.get(node);
      if (part && from)
        part.position
          .set(...by)
          .multiplyScalar(apart ? 1 : 0)
          .add(from);
    }
  };
  return {
    low: true,
    object,
    hang,
    content: () => ({
      kicker: kickerOf(exhibit, desk),
      title: desk.say(exhibit.title),
      height: 0.62,
      body:
        state === 'there'
          ? [...plainBody(t.take), ...readingText(exhibit, desk.language)]
          : plainBody(...(state === 'loading' ? [t.loading] : [fault, desk.media.tellStaff])),
      actions: [
        ...(state === 'there' && exhibit.exploded?.length
          ? [{ id: 'explode', text: apart ? kinds.assemble : kinds.explode }]
          : []),
        { id: 'close', text: t.putBack, primary: true },
      ],
    }),
    press: (id) => {
      if (id === 'close') return desk.close();
      explode();
      return desk.refresh('kept');
    },
    meet: (hand) => (state === 'there' ? grasp.meet(hand) : Infinity),
    grab: (hand) => grasp.take(hand),
    steer: (hand, dt) => {
      if (Math.abs(hand.stick.x) < 0.3) return grasp.holds(hand);
      grasp.turn(-hand.stick.x * turning * dt);
      return true;
    },
    frame: () => grasp.follow(),
    dispose: () => {
      gone = true;
      disposeObject(object);
    },
  };
}

/** Brings a scene to the size of something held, its middle at the origin; where its parts rest. */
function fit(scene: Object3D): Map<string, Vector3> {
  const rest = new Map<string, Vector3>();
  scene.traverse((node) => rest.set(node.name, node.position.clone()));
  const box = new Box3().setFromObject(scene);
  const size = box.getSize(new Vector3());
  const scale = longest / (Math.max(size.x, size.y, size.z) || 1);
  scene.scale.setScalar(scale);
  scene.position.copy(box.getCenter(new Vector3())).multiplyScalar(-scale);
  scene.updateMatrixWorld(true);
  return rest;
}

/** One thing and the hand that holds it: where the hand goes it goes, and as the hand turns it turns. */
class Grasp {
  private readonly object: Object3D;
  private readonly toCentre = new Vector3();
  private readonly inHand = new Matrix4();
  private readonly handAt = new Matrix4();
  private readonly scale = new Vector3();
  private readonly one = new Vector3(1, 1, 1);
  private readonly turned = new Quaternion();
  private readonly up = new Vector3(0, 1, 0);
  private hand: Hand | undefined;

  constructor(object: Object3D) {
    this.object = object;
  }

  holds(hand: Hand): boolean {
    return this.hand === hand;
  }

  /** Metres along the hand's ray to the thing's sphere. */
  meet({ from, direction }: Hand): number {
    const along = this.toCentre.copy(this.object.position).sub(from).dot(direction);
    const off = this.toCentre.lengthSq() - along * along;
    if (off > (longest / 2 + margin) ** 2) return Infinity;
    return Math.max(0, along);
  }

  take(hand: Hand): void {
    this.hand = hand;
    this.object.updateMatrixWorld(true);
    this.inHand.copy(this.matrixOf(hand)).invert().multiply(this.object.matrixWorld);
  }

  turn(angle: number): void {
    this.object.quaternion.premultiply(this.turned.setFromAxisAngle(this.up, angle));
    this.object.updateMatrixWorld(true);
    if (this.hand) this.take(this.hand);
  }

  follow(): void {
    if (!this.hand) return;
    if (!this.hand.held || !this.hand.tracked) {
      this.hand = undefined;
      return;
    }
    const at = this.matrixOf(this.hand).multiply(this.inHand);
    at.decompose(this.object.position, this.object.quaternion, this.scale);
  }

  private matrixOf({ from, turned }: Hand): Matrix4 {
    return this.handAt.compose(from, turned, this.one);
  }
}
