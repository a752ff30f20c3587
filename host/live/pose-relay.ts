import { poseRate } from '#model/live/limits.ts';
import type { LivePose } from '#model/live/live-messages.ts';

/** Poses that may come close together, after a hiccup of the network. */
const BURST = 3;

/** Passes on at most `poseRate` poses a second; of more, the latest as soon as one may go again. */
export class PoseRelay {
  readonly #now: () => number;
  readonly #pass: (pose: LivePose) => void;
  #latest: LivePose | null = null;
  #tokens = BURST;
  #at = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param now milliseconds */
  constructor(now: () => number, pass: (pose: LivePose) => void) {
    this.#now = now;
    this.#pass = pass;
  }

  take(pose: LivePose): void {
    this.#latest = pose;
    if (this.#timer) return;
    const now = this.#now();
    const gained = (Math.max(0, now - this.#at) * poseRate) / 1000;
    this.#tokens = Math.min(BURST, this.#tokens + gained);
    this.#at = now;
    if (this.#tokens >= 1) this.#go();
    else {
      const wait = ((1 - this.#tokens) * 1000) / poseRate;
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#tokens = 1;
        this.#at = this.#now();
        this.#go();
      }, wait);
    }
  }

  latest(): LivePose | null {
    return this.#latest;
  }

  /** The guide leads to a step from now on: where they walked before is over, and nobody is drawn back there. */
  forget(): void {
    this.stop();
    this.#latest = null;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #go(): void {
    this.#tokens -= 1;
    if (this.#latest) this.#pass(this.#latest);
  }
}
