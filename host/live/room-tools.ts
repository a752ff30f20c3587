import type { Given, Round } from './round.ts';
import type { RoomState } from './room-state.ts';

/** What a room needs of its host: a clock, and places to keep things. */
export interface RoomTools {
  /** Milliseconds since 1970. */
  now: () => number;
  keepState: (state: RoomState) => void;
  keepRound: (round: Round) => void;
  /** Resolves when the answer is on the disk. */
  keepAnswer: (round: Round, participant: string, given: Given) => Promise<void>;
  keepRemark: (participant: string, exhibit: string | null, text: string) => void;
  keepTeam: (participant: string, team: string | null) => void;
}
