import type { HallEngine } from '../hall/hall-engine.ts';
import type { BoardHit } from './board/board.ts';
import { handleIds } from './handle-bar.ts';
import type { HandleBar } from './handle-bar.ts';
import type { Hand, Hands } from './hands.ts';
import { tapHand } from './hands.ts';
import type { Table } from './table.ts';
import type { Travel } from './travel.ts';
import { readTurnStick } from './turn.ts';

/** Farther away an exhibit is not opened, metres. */
const readingReach = 7;

interface Parts {
  table: Table;
  travel: Travel;
  hands: Hands;
}

interface PointingActs {
  toggleMenu: () => void;
  turn: (direction: 1 | -1) => void;
}

/** What each hand points at and does: the board first, then the small bar, a thing held out, an exhibit, the floor. */
export class Pointing {
  /** The hand that pressed last. */
  last: Hand | undefined;
  private readonly parts: Parts;
  private readonly handle: HandleBar;
  private readonly engine: HallEngine;
  private readonly acts: PointingActs;
  private readonly onBoard: BoardHit = { distance: Infinity, button: null };
  private readonly onHandle: BoardHit = { distance: Infinity, button: null };

  constructor(parts: Parts, handle: HandleBar, engine: HallEngine, acts: PointingActs) {
    this.parts = parts;
    this.handle = handle;
    this.engine = engine;
    this.acts = acts;
  }

  step(dt: number): void {
    const { table, hands } = this.parts;
    let pointed: string | null = null;
    let boardHovered: BoardHit['button'] = null;
    let handleHovered: BoardHit['button'] = null;
    for (const hand of hands.all.values()) {
      if (!hand.tracked) {
        hand.aim.hide();
        this.parts.travel.throwing(hand);
        continue;
      }
      if (hand.menu) this.acts.toggleMenu();
      if (this.parts.travel.throwing(hand)) continue;
      const { sheet } = table;
      table.meet(hand.from, hand.direction, this.onBoard);
      this.handle.board.meet(hand.from, hand.direction, this.onHandle);
      const onThing = sheet?.meet?.(hand) ?? Infinity;
      const nearest = Math.min(this.onBoard.distance, this.onHandle.distance, onThing);
      boardHovered ??= this.onBoard.button;
      handleHovered ??= this.onHandle.button;
      const exhibit = nearest === Infinity && !table.modal ? this.exhibitBefore(hand) : undefined;
      if (exhibit) pointed ??= exhibit.id;
      if (hand.pressed) this.press(hand, onThing, nearest, exhibit?.id);
      this.steer(hand, dt);
      hand.aim.show(hand.from, hand.direction, Math.min(nearest, exhibit?.distance ?? Infinity));
    }
    table.board.hover(boardHovered);
    this.handle.board.hover(handleHovered);
    const { store } = this.engine;
    if (store.getState().pointed !== pointed) store.getState().set({ pointed });
  }

  private press(hand: Hand, onThing: number, nearest: number, exhibit: string | undefined): void {
    const { table, travel } = this.parts;
    this.last = hand;
    if (nearest < Infinity) {
      tapHand(hand);
      if (nearest === this.onBoard.distance) table.press(this.onBoard);
      else if (nearest === onThing) table.sheet?.grab?.(hand);
      else this.pressHandle();
      return;
    }
    if (table.modal) return;
    if (exhibit !== undefined) {
      tapHand(hand);
      this.engine.store.getState().open(exhibit);
    } else travel.aim(hand, 'trigger');
  }

  private pressHandle(): void {
    const id = this.onHandle.button?.id;
    if (id === handleIds.menu) this.acts.toggleMenu();
    else if (id === handleIds.left) this.acts.turn(1);
    else if (id === handleIds.right) this.acts.turn(-1);
  }

  /** The stick moves what is held, turns pages where there are several, else the visitor. */
  private steer(hand: Hand, dt: number): void {
    const { table, travel } = this.parts;
    const { sheet, board } = table;
    if (sheet?.steer?.(hand, dt)) return;
    if (sheet && (board.pages > 1 || board.goesOn(1) || board.goesOn(-1))) {
      const turn = readTurnStick(hand.stick.turn, hand.stick.x);
      if (turn !== 0) table.turn(turn > 0 ? -1 : 1);
      return;
    }
    if (!table.modal) travel.steer(hand, dt);
  }

  private exhibitBefore(hand: Hand): { id: string; distance: number } | undefined {
    const { exhibit, distance } = this.engine.pick(hand.from, hand.direction);
    return exhibit !== null && distance < readingReach ? { id: exhibit, distance } : undefined;
  }
}
