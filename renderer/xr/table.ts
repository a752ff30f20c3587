import type { Scene } from 'three';
import type { Barriers } from '../sim/collide.ts';
import { wrapAngle } from '../sim/pose.ts';
import { Board } from './board/board.ts';
import type { BoardHit, PageWanted } from './board/board.ts';
import { boardDistance } from './board/board-measures.ts';
import { TimeTab } from './board/time-tab.ts';
import { clearDistance } from './clear-distance.ts';
import { turnIds } from './board/lay-out-board.ts';
import type { PlaySpace } from './play-space.ts';
import type { Sheet } from './sheets/sheet.ts';
import { SheetPile } from './sheet-pile.ts';
import type { Layer } from './sheet-pile.ts';

/** Metres below the eyes; below them when something else is looked at. */
const below = 0.12;
const lowBelow = 0.78;
/** A board is left behind at this distance, metres, or angle, radians, for so many seconds. */
const far = 2.6;
const aside = 1.25;
const lingers = 2.5;

/** The board before the visitor, and what lies on it. */
export class Table {
  readonly board: Board;
  /** What may lie there; what is seen is shown by the board. */
  readonly pile: SheetPile;
  readonly time: TimeTab;
  private readonly scene: Scene;
  readonly space: PlaySpace;
  private readonly barriers: () => Barriers;
  private left = 0;
  private low = false;

  constructor(
    scene: Scene,
    space: PlaySpace,
    barriers: () => Barriers,
    words: { back: string; on: string; secondsLeft: (seconds: number) => string },
  ) {
    this.scene = scene;
    this.space = space;
    this.barriers = barriers;
    this.board = new Board({ words });
    this.time = new TimeTab(words.secondsLeft);
    this.board.mesh.add(this.time.mesh);
    this.pile = new SheetPile({
      page: () => this.board.page,
      show: (sheet, page) => this.show(sheet, page),
      gone: (sheet) => {
        sheet.object?.removeFromParent();
      },
    });
    scene.add(this.board.mesh);
  }

  /** The sheet that is seen. */
  get sheet(): Sheet | null {
    return this.pile.seen;
  }

  /** Nothing but the board can be pointed at. */
  get modal(): boolean {
    return this.pile.modal;
  }

  /** A board hangs before the eyes, not low. */
  get stands(): boolean {
    return this.board.shown && !this.low;
  }

  refresh(layer: Layer, page: PageWanted): void {
    if (!this.pile.refresh(layer, page)) return;
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
    this.pile.frame(dt);
    this.time.show(this.board.top, this.sheet?.timing);
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
    this.pile.clear();
    this.board.mesh.removeFromParent();
    this.time.dispose();
    this.board.dispose();
  }

  private show(sheet: Sheet | null, page: PageWanted): void {
    this.board.hide();
    if (!sheet) return;
    if (sheet.object) this.scene.add(sheet.object);
    this.hang();
    void this.board.show(sheet.content(), page);
  }
}
