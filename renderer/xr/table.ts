import type { Scene } from 'three';
import type { Barriers } from '../sim/collide.ts';
import { wrapAngle } from '../sim/pose.ts';
import { Board } from './board/board.ts';
import type { BoardHit, PageWanted } from './board/board.ts';
import { boardDistance } from './board/board-measures.ts';
import { clearDistance } from './clear-distance.ts';
import { turnIds } from './board/lay-out-board.ts';
import type { PlaySpace } from './play-space.ts';
import type { Sheet } from './sheets/sheet.ts';

/** Metres below the eyes; below them when something else is looked at. */
const below = 0.12;
const lowBelow = 0.78;
/** A board is left behind at this distance, metres, or angle, radians, for so many seconds. */
const far = 2.6;
const aside = 1.25;
const lingers = 2.5;

/** The board before the visitor and the sheet that lies on it: one at a time. */
export class Table {
  readonly board: Board;
  sheet: Sheet | null = null;
  private readonly scene: Scene;
  private readonly space: PlaySpace;
  private readonly barriers: () => Barriers;
  private left = 0;
  private low = false;

  constructor(
    scene: Scene,
    space: PlaySpace,
    barriers: () => Barriers,
    words: { back: string; on: string },
  ) {
    this.scene = scene;
    this.space = space;
    this.barriers = barriers;
    this.board = new Board({ words });
    scene.add(this.board.mesh);
  }

  /** Lays another sheet, or none, on the table. */
  lay(sheet: Sheet | null): void {
    const before = this.sheet;
    this.sheet = sheet;
    before?.object?.removeFromParent();
    before?.dispose?.();
    if (!sheet) return this.board.hide();
    this.board.hide();
    if (sheet.object) this.scene.add(sheet.object);
    this.hang();
    void this.board.show(sheet.content());
  }

  refresh(page: PageWanted): void {
    const { sheet } = this;
    if (!sheet) return;
    if ((sheet.low ?? false) !== this.low) this.hang();
    void this.board.show(sheet.content(), page);
  }

  /** Turns the page; beyond the last, and before the first, the sheet may have more. */
  turn(by: 1 | -1): void {
    if (this.board.turn(by) || !this.board.goesOn(by)) return;
    this.sheet?.press(by > 0 ? turnIds.on : turnIds.back);
  }

  /** Hangs the board before the visitor, nearer and smaller where a wall is close. */
  hang(): void {
    const { head, heading } = this.space;
    const distance = clearDistance(this.space, this.barriers(), boardDistance);
    this.low = this.sheet?.low ?? false;
    this.left = 0;
    this.board.place(head, heading, distance, this.low ? lowBelow : below);
    this.sheet?.hang?.();
  }

  meet(from: Parameters<Board['meet']>[0], direction: Parameters<Board['meet']>[1], hit: BoardHit) {
    this.board.meet(from, direction, hit);
  }

  /** A press on the board: a button, else the next page. */
  press({ button }: BoardHit): void {
    if (!button || button.id === turnIds.on) this.turn(1);
    else if (button.id === turnIds.back) this.turn(-1);
    else this.sheet?.press(button.id);
  }

  /** Follows the visitor only when it was left behind. */
  frame(dt: number): void {
    this.sheet?.frame?.(dt);
    if (!this.board.shown) return;
    const { head, heading } = this.space;
    const { position } = this.board.mesh;
    const dx = position.x - head.x;
    const dz = position.z - head.z;
    const turned = Math.abs(wrapAngle(Math.atan2(-dx, -dz) - heading));
    this.left = Math.hypot(dx, dz) > far || turned > aside ? this.left + dt : 0;
    if (this.left > lingers) this.hang();
  }

  dispose(): void {
    this.lay(null);
    this.board.mesh.removeFromParent();
    this.board.dispose();
  }
}
