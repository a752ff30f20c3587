/** Bounds of the relay; times in milliseconds. */
export interface RelayLimits {
  /** Rooms that one key may have open. */
  roomsPerKey: number;
  branchesPerRoom: number;
  /** Lines of one key on one process. */
  linesPerKey: number;
  /** A room whose guide does not come back is forgotten after so long. */
  roomLife: number;
  /** A branch whose process fell silent no longer counts after so long. */
  branchLife: number;
  /** Within which a host must have said what it wants. */
  greeting: number;
  /** Silence after which a line counts as lost. */
  silence: number;
  /** Wrong codes of one key at once, and then a second. */
  wrongCodes: { burst: number; perSecond: number };
  /** Messages of one line at once, and then a second. */
  guide: { burst: number; perSecond: number };
  branch: { burst: number; perSecond: number };
}

export const relayLimits: RelayLimits = {
  roomsPerKey: 4,
  branchesPerRoom: 32,
  linesPerKey: 64,
  roomLife: 15 * 60_000,
  branchLife: 40_000,
  greeting: 10_000,
  silence: 15_000,
  wrongCodes: { burst: 5, perSecond: 0.1 },
  guide: { burst: 300, perSecond: 100 },
  branch: { burst: 200, perSecond: 40 },
};
