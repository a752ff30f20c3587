import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';

const MAX_BYTES = 1_000_000;

/** Writes what went wrong to a file that can be handed on: no names, no content, no home folder. */
export class CrashLog {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /**
   * @param what for instance `render-process-gone`
   * @param cause an error, of which message and stack are kept, or a short reason
   */
  add(what: string, cause: unknown): void {
    const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    const line = JSON.stringify({ at: new Date().toISOString(), what, detail: scrub(detail) });
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      this.#turnOver();
      appendFileSync(this.file, `${line}\n`, { mode: 0o600 });
    } catch {
      // A log that can't be written must not bring the program down a second time.
    }
    console.error(line);
  }

  /** Keeps one older file, so that the log can't fill the disk. */
  #turnOver(): void {
    const bytes = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes > MAX_BYTES) renameSync(this.file, `${this.file}.old`);
  }
}

/** Takes the account's name, addresses and anything quoted out of an error text. */
function scrub(text: string): string {
  return text
    .replaceAll(homedir(), '~')
    .replaceAll(/(\/home\/|\/Users\/|\\Users\\)[^/\\\s]+/g, '$1~')
    .replaceAll(/[\w.+-]+@[\w-]+\.[\w.]+/g, '<address>')
    .replaceAll(/(["“「])[^"”」\n]{1,200}(["”」])/g, '$1…$2')
    .slice(0, 4000);
}
