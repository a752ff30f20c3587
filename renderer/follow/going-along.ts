import { createStore } from 'zustand/vanilla';
import { session } from '../app/session.ts';
import { forgetPageId } from '../live/page-id.ts';
import type { RoomClient } from '../live/room-client.ts';

/** The guide's voice from another branch, as it is heard here; the page plays it, the headset's menu only has the say. */
export interface GuideVoice {
  /** `offered`: could be heard. `hearing`: is played, silenced or not. `trying`: wanted, and not there yet. */
  state: 'offered' | 'hearing' | 'trying';
  muted: boolean;
  /** Also ends being silent. */
  listen: () => void;
  mute: () => void;
  leave: () => void;
}

/** How a visitor stands to a guide who leads through this hall now; the headset's menu shows and does the same. */
export interface GoingAlong {
  /** `none`: nobody leads here. `asked`: one could go along. `away`: looks round by oneself meanwhile. */
  state: 'none' | 'asked' | 'going' | 'away';
  hand: boolean;
  /** Where the guide leads; null for whoever does not go along. */
  room: RoomClient | null;
  /** What the guide speaks of, and how one stands to the guide. */
  caption: string;
  /** Null where the guide is in the same branch, or silent. */
  voice: GuideVoice | null;
  go: () => void;
  lookRound: () => void;
  leave: () => void;
  raiseHand: (up: boolean) => void;
}

const nothing = () => undefined;
const nobody: GoingAlong = {
  state: 'none',
  hand: false,
  room: null,
  caption: '',
  voice: null,
  go: nothing,
  lookRound: nothing,
  leave: nothing,
  raiseHand: nothing,
};

export const goingAlong = createStore<GoingAlong>()(() => nobody);

export function nobodyLeads(): void {
  goingAlong.setState(nobody, true);
}

/**
 * Whether this visitor wants to go along with the guide, and the room in which they did so last: outlasts the way from
 * hall to hall, and a look at another page.
 */
export const wish = createStore<{ along: boolean; room: RoomClient | null }>()(() => ({
  along: false,
  room: null,
}));

/** An event that is over, for as long as this visitor has not gone on from it. */
export const lastRoom = createStore<{ room: RoomClient | null }>()(() => ({ room: null }));

/** Nobody leads any more. Whoever was on another page meanwhile is told what they knew until then. */
export function leadingIsOver(): void {
  const { along, room } = wish.getState();
  if (along && room?.view.getState().scene) lastRoom.setState({ room });
  wish.setState({ along: false });
}

// The next visitor goes along with nobody, sees nobody else's results and is another participant.
session.subscribe(({ visitor }, before) => {
  if (visitor !== null || before.visitor === null) return;
  wish.setState({ along: false, room: null });
  lastRoom.setState({ room: null });
  forgetPageId('follower');
});
