import { isDeepStrictEqual } from 'node:util';
import type { ActivityDefinition } from '#model/xapi/activities.ts';
import { statementFor, type StatementContext, type VisitBoundary } from '#model/xapi/statement.ts';
import { applyEvent } from '#model/visits/apply-event.ts';
import type { VisitEvent } from '#model/visits/events.ts';
import { mergeProgress, type Progress, type Resume } from '#model/visits/progress.ts';
import type { Store } from '../store/store.ts';
import { uuid5, uuidBytes, uuidText } from './statement-id.ts';
import type { VisitRow } from './visit-table.ts';

/** What a batch of events comes with. */
interface Arrival {
  definitions: ReadonlyMap<string, ActivityDefinition>;
  /** Host's clock minus client's, seconds; unknown for clients that don't tell theirs. */
  clockOffset?: number;
  /** Host's clock, milliseconds since 1970. */
  now: number;
  /** The activity room that the events belong to. */
  registration?: string;
}

/** Turns events into statements and progress inside the caller's transaction. One for each open store. */
export class Recorder {
  readonly #store: Store;
  #sequence: number | undefined;
  readonly #progress = new Map<string, Progress>();

  constructor(store: Store) {
    this.#store = store;
    store.onRollback(() => this.forget());
  }

  /** Call inside a transaction. An event that is known already is passed over. */
  record(
    visit: VisitRow,
    events: readonly (VisitEvent | VisitBoundary)[],
    { definitions, clockOffset, now, registration }: Arrival,
  ): void {
    this.#sequence ??= this.#store.statements.lastSequence();
    const before = this.progress(visit);
    let after = before;
    const namespace = uuidBytes(visit.id);
    const context: Omit<StatementContext, 'id' | 'sequence'> = {
      visit: visit.id,
      account: { homePage: visit.home_page, name: visit.pseudonym },
      exhibition: {
        ownerHomePage: visit.owner_home_page,
        id: visit.exhibition,
        version: visit.version,
        definitions,
      },
      platform: visit.platform,
      ...(registration === undefined ? {} : { registration }),
      ...(clockOffset === undefined ? {} : { clockOffset }),
    };
    for (const event of events) {
      const id = uuid5(namespace, event.id);
      const sequence = this.#sequence + 1;
      const statement = statementFor(event, { ...context, id: uuidText(id), sequence });
      const body = JSON.stringify(statement);
      if (!this.#store.statements.add(sequence, id, visit.number, body)) continue;
      this.#sequence += 1;
      if (!isBoundary(event)) after = applyEvent(after, event);
    }
    if (after !== before) this.#keep(subjectOf(visit), visit.exhibition, after);
    this.#store.visits.touch(visit.number, new Date(now).toISOString());
  }

  /** Call inside a transaction. */
  keepPlace(visit: VisitRow, resume: Resume | undefined): void {
    const progress = { ...this.progress(visit) };
    delete progress.resume;
    this.#keep(subjectOf(visit), visit.exhibition, resume ? { ...progress, resume } : progress);
  }

  /** The visitor's progress in the visit's exhibition. */
  progress(visit: VisitRow): Progress {
    return this.#progressOf(subjectOf(visit), visit.exhibition);
  }

  /**
   * Adds progress that headquarters has. The place to go on from is the other's, unless this host has
   * something newer to tell. Call inside a transaction.
   */
  adopt(person: string, exhibition: string, theirs: Progress): void {
    const before = this.#progressOf(person, exhibition);
    const ours = this.#store.progress.unpushed(person).some((row) => row.exhibition === exhibition);
    const after = ours ? mergeProgress(theirs, before) : mergeProgress(before, theirs);
    this.#keep(person, exhibition, after);
    if (isDeepStrictEqual(after, theirs)) this.#store.progress.markPushed(person, exhibition);
  }

  /** A visit has ended: its progress is read again should its visitor come back. */
  release(visit: VisitRow): void {
    this.#progress.delete(`${subjectOf(visit)}/${visit.exhibition}`);
  }

  /** Drops what is remembered, so that it is read again. */
  forget(): void {
    this.#sequence = undefined;
    this.#progress.clear();
  }

  #progressOf(subject: string, exhibition: string): Progress {
    const key = `${subject}/${exhibition}`;
    let progress = this.#progress.get(key);
    if (!progress) {
      progress = this.#store.progress.get(subject, exhibition);
      this.#progress.set(key, progress);
    }
    return progress;
  }

  #keep(subject: string, exhibition: string, progress: Progress): void {
    this.#store.progress.set(subject, exhibition, progress);
    this.#progress.set(`${subject}/${exhibition}`, progress);
  }
}

/** Whose progress it is: the person's, or a guest's of this one visit. */
export function subjectOf(visit: VisitRow): string {
  return visit.person ?? visit.id;
}

function isBoundary(event: VisitEvent | VisitBoundary): event is VisitBoundary {
  return ['visit-opened', 'visit-closed', 'attended'].includes(event.kind);
}
