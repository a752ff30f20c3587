/** Longest frame that anybody may send into a room, bytes; a WebRTC offer is the largest honest one. */
export const longestFrame = 32 * 1024;

/** Poses a second that a room passes on; of more, the latest wins. */
export const poseRate = 20;

/** Milliseconds between two signs of life; after three without one a line counts as lost. */
export const heartbeat = 5000;

/** An answer that arrives so long after the end was sent in time and is still taken, milliseconds. */
export const answerGrace = 400;

/** Teams that a room may have. */
export const mostTeams = 8;

/** Why a room ends a connection: WebSocket close codes of our own range. */
export const closeCodes = {
  /** This page may not take part, or not in this role. */
  refused: 4001,
  /** There is no room (any more). */
  ended: 4002,
  /** Flood, forged guide message or a frame that is no message. */
  cut: 4003,
  /** The same participant came in on another connection. */
  replaced: 4004,
  /** The host is being stopped; the room goes on when it is there again. */
  away: 4005,
} as const;
