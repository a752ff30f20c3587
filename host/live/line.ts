/** One participant's connection, whatever carries it. */
export interface Line {
  /** Sends one message, already written as JSON. */
  say: (text: string) => void;
  /** Bytes that the network has not taken yet. */
  backlog: () => number;
  /** @param code one of `closeCodes` */
  close: (code: number) => void;
}
