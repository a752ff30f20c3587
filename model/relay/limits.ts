import { longestFrame } from '../live/limits.ts';

/** Longest frame between a host and the hub, bytes: the longest message of a room, and its envelope. */
export const longestRelayFrame = longestFrame + 4096;

/** Milliseconds between two signs of life of a host; after three without one its line counts as lost. */
export const relayHeartbeat = 5000;

/** Why the hub ends a host's line: WebSocket close codes of our own range. */
export const relayCodes = {
  /** The guide has ended the room, or it was forgotten because no guide came back. */
  ended: 4102,
  /** Flood, a forged message, or a frame that is no message; also a key that was revoked meanwhile. */
  cut: 4103,
  /** The same host came in on another line. */
  replaced: 4104,
  /** There is no room of this code. */
  unknown: 4105,
  /** As many rooms of this key, or as many branches in this room, as there may be. */
  full: 4106,
  /** Too many wrong codes from this key: later again. */
  guessing: 4107,
  /** The hub is being stopped, or can't reach what its processes share: soon again. */
  later: 4108,
} as const;
