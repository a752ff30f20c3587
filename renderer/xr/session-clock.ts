/** Longer pauses between two pictures, seconds, are time without the headset. */
const longestFrame = 2;

/** How long the present visitor has worn the headset. */
export class SessionClock {
  private worn = 0;
  private told = 0;
  private readonly restMinutes: number;

  /** @param restMinutes after so many a rest is advised, again and again; 0 = never */
  constructor(restMinutes: number) {
    this.restMinutes = restMinutes;
  }

  /** Counts a picture; true when it is time to advise a rest. */
  tick(dt: number): boolean {
    this.worn += Math.min(dt, longestFrame);
    if (this.restMinutes <= 0) return false;
    const due = Math.floor(this.worn / (this.restMinutes * 60));
    if (due <= this.told) return false;
    this.told = due;
    return true;
  }

  /** Whole minutes so far. */
  get minutes(): number {
    return Math.floor(this.worn / 60);
  }

  /** Another visitor begins. */
  reset(): void {
    this.worn = 0;
    this.told = 0;
  }
}
