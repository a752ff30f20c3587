import type { Point } from '../format/common.ts';
import type { Source } from '../format/source.ts';
import type { LocalText } from '../language.ts';
import type { LivePose } from './live-messages.ts';
import type { LiveQuestion, OwnScore, Standings } from './live-question.ts';

/**
 * `guide`: the console, after the staff PIN. `projector`: the picture on the wall. `follower`: a paired
 * device or another screen that goes along in the hall. `phone`: came in by the room's pass. `branch`:
 * another host, with all its own participants behind it.
 */
export type RoomRole = 'guide' | 'projector' | 'follower' | 'phone' | 'branch';

/** The text of the exhibit that is spoken of, so that a phone needs nothing else. */
export interface LivePage {
  exhibit: string;
  kind: string;
  title: LocalText;
  text: LocalText | null;
  sources: Source[];
}

/** What is shown in a room, besides the guide's pose. Every key changes by `change`. */
export interface RoomScene {
  tour: string | null;
  step: string | null;
  page: LivePage | null;
  screen: 'hall' | 'black' | 'frozen';
  /** The way in for phones is on the projector. */
  passShown: boolean;
  /** The pointer of light, metres. */
  point: Point | null;
  teams: string[];
  question: LiveQuestion | null;
  /** The guide's voice is on its way to whoever wants to hear it. */
  onAir: boolean;
  /** The guide of another host leads: nobody here hears them without `onAir`. */
  guideElsewhere: boolean;
  standings: Standings | null;
}

/** Everything needed to be where the room is. */
export interface RoomSnapshot extends RoomScene {
  room: string;
  /** Of the last change. */
  number: number;
  exhibition: string;
  title: LocalText;
  /** Questions whose right answer was told, first to last. */
  told: LiveQuestion[];
  pose: LivePose | null;
}

/** One participant as the guide sees them. */
export interface RoomPerson {
  id: string;
  /** Given in order of arrival; what standings show instead of a name. */
  number: number;
  role: Exclude<RoomRole, 'guide' | 'projector'>;
  /** Name of a person who is checked in, of a paired device, or of a branch. */
  name: string | null;
  /** Checked in by name. */
  checkedIn: boolean;
  /** Asks to be checked in under this name. */
  asksAs: string | null;
  team: string | null;
  hand: boolean;
  away: boolean;
  connected: boolean;
  /** People there: behind a branch any number, else 1. */
  heads: number;
}

/** What became of an answer: on the disk, already answered (the first one stands), too late, no such round. */
export type AnswerOutcome = 'kept' | 'double' | 'late' | 'unknown-round';

/** What a participant knows of themselves. */
export interface RoomSelf {
  id: string;
  number: number;
  role: RoomRole;
  team: string | null;
  hand: boolean;
  checkedIn: boolean;
  /** The round that was answered last, so that a page that was loaded again knows. */
  answered: number | null;
  /** Nothing before the first question whose right answer was told, and for guides. */
  score: OwnScore | null;
  /** Names may be told on this connection. */
  trusted: boolean;
}

/** What a room tells a participant. */
export type RoomMessage =
  | { kind: 'snapshot'; snapshot: RoomSnapshot; you: RoomSelf }
  /** One more than the last number, else something was missed: ask to catch up. */
  | { kind: 'change'; number: number; change: Partial<RoomScene> }
  | { kind: 'you'; you: RoomSelf }
  | { kind: 'pose'; pose: LivePose }
  /** Answers so far; nothing else of the question has changed. */
  | { kind: 'count'; round: number; answered: number }
  | { kind: 'answer'; round: number; outcome: AnswerOutcome }
  | { kind: 'called-back' }
  /** Guide only. */
  | { kind: 'people'; people: RoomPerson[] }
  /** Guide only: free text never goes to other participants. */
  | { kind: 'remark'; from: number; exhibit: string | null; text: string }
  /**
   * `from`: whom to answer to, for a guide perhaps `branch/participant`. `to` is told only on the line that
   * leads to branches: whom of theirs, as `branch/participant`.
   */
  | { kind: 'signal'; from: string; to?: string; data: string }
  | { kind: 'heartbeat' }
  /** What was said can't be done; the connection stays. */
  | { kind: 'refused'; text: LocalText };
