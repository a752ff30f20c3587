import type { WebSocket } from 'ws';
import { relayCodes } from '#model/relay/limits.ts';

/** Bytes on their way to one host at which only the latest of each kind waits, and at which it is cut. */
const SLOW = 64 * 1024;
const STUCK = 2 ** 20;

/** What is told to one host. One that reads slowly never makes the hub keep more than the latest. */
export class HubLine {
  readonly #ws: WebSocket;
  readonly #latest = new Map<string, string>();

  constructor(ws: WebSocket) {
    this.#ws = ws;
  }

  /** @param slot things of one slot replace each other while the host is slow; without, each one counts */
  say(text: string, slot?: string | null): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    const slow = this.#ws.bufferedAmount > SLOW;
    if (slow && typeof slot === 'string') {
      // The latest goes last.
      this.#latest.delete(slot);
      this.#latest.set(slot, text);
    } else if (this.#ws.bufferedAmount > STUCK) this.close(relayCodes.cut);
    else this.#send(text);
  }

  close(code: number): void {
    this.#latest.clear();
    this.#ws.close(code);
    // One who does not answer the goodbye is cut all the same.
    setTimeout(() => this.#ws.terminate(), 2000).unref();
  }

  #send(text: string): void {
    this.#ws.send(text, () => this.#catchUp());
  }

  #catchUp(): void {
    if (this.#latest.size === 0 || this.#ws.bufferedAmount > SLOW) return;
    const waiting = [...this.#latest.values()];
    this.#latest.clear();
    for (const text of waiting) this.#send(text);
  }
}
