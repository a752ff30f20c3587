/** Bounds that keep a single client from taking the hub from the others. */
export interface Limits {
  /** Most bytes of a request's body; more is answered with 413. */
  bodyBytes: number;
  /** Milliseconds within which a request must have arrived whole; after that, 408. */
  requestTime: number;
  /** Milliseconds within which its headers must have arrived. */
  headerTime: number;
  /** Milliseconds that a stop waits for answers under way. */
  stopTime: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 32 * 1024 * 1024,
  requestTime: 60_000,
  headerTime: 15_000,
  stopTime: 10_000,
};
