/** A page that was closed: when by the host's clock, and by the page's own. */
interface Departure {
  at: number;
  said: string;
}

/** Visits whose page was closed, and that end unless it comes back: a browser's Back, a page woken up again. */
export class Departures {
  readonly #left = new Map<string, Departure>();

  /** @param said the page's clock when it closed, ISO 8601 */
  note(visit: string, at: number, said: string): void {
    this.#left.set(visit, { at, said });
  }

  /** Something came of the visit: it goes on if that was done after the page had closed. */
  heard(visit: string, times: readonly string[]): void {
    const departure = this.#left.get(visit);
    if (!departure) return;
    const said = Date.parse(departure.said);
    if (times.some((time) => Date.parse(time) > said)) this.#left.delete(visit);
  }

  forget(visit: string): void {
    this.#left.delete(visit);
  }

  /** Those who left before `at`, and when. */
  before(at: number): [visit: string, at: number][] {
    return [...this.#left].flatMap(([visit, left]): [string, number][] =>
      left.at <= at ? [[visit, left.at]] : [],
    );
  }
}
