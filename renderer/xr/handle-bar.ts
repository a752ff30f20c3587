import { Vector3 } from 'three';
import type { Scene } from 'three';
import { approach, wrapAngle } from '../sim/pose.ts';
import { Board } from './board/board.ts';
import { boardDistance } from './board/board-measures.ts';
import type { Hand } from './hands.ts';
import type { PlaySpace } from './play-space.ts';

/** Metres: before and below the eyes where no second hand is there to wear it; above the wrist where one is. */
const waist = { before: 0.55, below: 0.5 };
const wrist = { above: 0.11, nearest: 0.3 };
/** Radians that the body is turned before the bar comes along. */
const slack = 0.6;

export const handleIds = { menu: 'menu', left: 'turn:left', right: 'turn:right' } as const;

interface HandleWords {
  menu: string;
  turnLeft: string;
  turnRight: string;
  back: string;
  on: string;
}

/**
 * Three small buttons that are always there: turn, menu, turn. They are worn at the wrist of the hand that does
 * not point; who has one hand only, finds them at the waist.
 */
export class HandleBar {
  readonly board: Board;
  private readonly at = new Vector3();
  private heading = 0;
  private started = false;

  constructor(scene: Scene, words: HandleWords) {
    this.board = new Board({ words, density: 700 });
    scene.add(this.board.mesh);
    void this.board.show({
      title: '',
      actions: [
        { id: handleIds.left, text: words.turnLeft },
        { id: handleIds.menu, text: words.menu, primary: true },
        { id: handleIds.right, text: words.turnRight },
      ],
    });
  }

  /** `pointing` is the hand that pressed last. */
  follow(space: PlaySpace, hands: Iterable<Hand>, pointing: Hand | undefined, dt: number): void {
    const wearer = wearerOf(hands, pointing);
    const { head } = space;
    if (wearer) {
      this.at.copy(wearer.grip);
      this.at.y += wrist.above;
    } else {
      if (!this.started) this.heading = space.heading;
      const off = wrapAngle(space.heading - this.heading);
      const over = Math.max(0, Math.abs(off) - slack) * Math.sign(off);
      this.heading += over * (1 - approach(1, 0, 0.25, dt));
      this.at.set(
        head.x - Math.sin(this.heading) * waist.before,
        head.y - waist.below,
        head.z - Math.cos(this.heading) * waist.before,
      );
    }
    this.started = true;
    const { mesh } = this.board;
    mesh.position.copy(this.at);
    const distance = Math.max(wrist.nearest, head.distanceTo(this.at));
    mesh.scale.setScalar(distance / boardDistance);
    this.board.face(head);
  }

  dispose(): void {
    this.board.mesh.removeFromParent();
    this.board.dispose();
  }
}

/** With two hands, the one that does not point. */
function wearerOf(hands: Iterable<Hand>, pointing: Hand | undefined): Hand | undefined {
  let wearer: Hand | undefined;
  let tracked = 0;
  for (const hand of hands) {
    if (!hand.tracked) continue;
    tracked += 1;
    const idle = pointing ? hand !== pointing : hand.source.handedness === 'left';
    if (idle) wearer ??= hand;
  }
  return tracked > 1 ? wearer : undefined;
}
