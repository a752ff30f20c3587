/** What all processes of a hub know together about rooms, and how they tell each other. */
export interface RelayShare {
  /**
   * Puts a member into a set, or keeps it there, for `life` milliseconds.
   *
   * @returns false where the set has `most` others already
   */
  take(set: string, member: string, most: number, life: number): Promise<boolean>;
  drop(set: string, member: string): Promise<void>;
  /** Whether the set has any member. */
  has(set: string): Promise<boolean>;
  /** Tells all other processes that listen; what can't be told now is lost, as on any network. */
  publish(channel: string, text: string): void;
  /** @returns stops listening */
  subscribe(channel: string, hear: (text: string) => void): Promise<() => void>;
  close(): Promise<void>;
}
