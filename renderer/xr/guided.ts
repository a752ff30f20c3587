import { goingAlong } from '../follow/going-along.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import type { SheetPile } from './sheet-pile.ts';
import { farewellSheet } from './sheets/farewell-sheet.ts';
import { liveSheet } from './sheets/live-sheet.ts';
import type { SheetDesk } from './sheets/sheet.ts';

type Room = Pick<RoomClient, 'view' | 'say' | 'choose' | 'answer'>;

/** What a guide lays before who goes along in a headset: questions of the live test, and the end of the event. */
export class Guided {
  private readonly pile: Pick<SheetPile, 'offer' | 'recall'>;
  private readonly desk: () => SheetDesk;
  private readonly unwatch: () => void;
  private unhear: (() => void) | undefined;
  private room: Room | null = null;
  private round: number | null = null;
  private over = false;

  constructor(pile: Pick<SheetPile, 'offer' | 'recall'>, desk: () => SheetDesk) {
    this.pile = pile;
    this.desk = desk;
    this.unwatch = goingAlong.subscribe(({ room }) => this.hear(room));
    this.hear(goingAlong.getState().room);
  }

  dispose(): void {
    this.unwatch();
    this.unhear?.();
  }

  private hear(room: Room | null): void {
    if (room === this.room) return;
    this.unhear?.();
    this.unhear = undefined;
    this.room = room;
    if (!room) {
      // Left by themselves: what the guide asks is no matter of theirs. What was said in farewell stays.
      if (!this.over) this.ask(room, null);
      this.round = null;
      return;
    }
    this.over = false;
    this.round = null;
    this.unhear = room.view.subscribe((view) => this.look(room, view));
    this.look(room, room.view.getState());
  }

  private look(room: Room, view: RoomView): void {
    if (this.over) return;
    const { connection, scene } = view;
    if (connection === 'ended' || connection === 'refused') {
      this.over = true;
      if (scene) this.pile.offer(farewellSheet(view, this.desk()));
      return;
    }
    this.ask(room, view);
  }

  private ask(room: Room | null, view: RoomView | null): void {
    const question = view?.scene?.question ?? null;
    const round = question?.round ?? null;
    if (round === this.round) return;
    this.round = round;
    const asked = room && question;
    const recall = () => this.pile.recall();
    this.pile.offer(asked ? liveSheet(room, question, this.desk(), recall) : null);
  }
}
