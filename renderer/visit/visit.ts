import type { HostClient } from '#model/host-api/client.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { applyEvent } from '#model/visits/apply-event.ts';
import { completionOf } from '#model/visits/completion.ts';
import type { VisitEvent, VisitEventBody } from '#model/visits/events.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import type { Progress, Resume } from '#model/visits/progress.ts';
import { createStore } from 'zustand/vanilla';
import type { EventQueue } from '../host-client/event-queue.ts';

/** One visit under way: what was seen so far, and the way to record more. */
export interface Visit {
  /** The host's id; null where nothing is recorded. */
  id: string | null;
  progress: ProgressStore;
  /** @param at when it happened, if not now */
  record: (event: VisitEventBody, at?: string) => void;
  /** Marks an exhibit as seen on the plan at once. */
  markSeen: (exhibit: string) => void;
  keepPlace: (place: Partial<Resume>) => void;
  /** Sends what waits. */
  flush: () => Promise<boolean>;
  /** Tells the host that the page is closing: the visit ends unless the page comes back. */
  leave: () => void;
  /** Ends the visit at the host, after its last event. */
  close: () => Promise<void>;
}

function createProgressStore(progress: Progress) {
  return createStore<{ progress: Progress }>()(() => ({ progress }));
}
type ProgressStore = ReturnType<typeof createProgressStore>;

interface VisitParts {
  client: HostClient;
  queue: EventQueue;
  documents: Pick<ExhibitionDocuments, 'manifest' | 'hall'>;
  opened: { visit: string; progress: Progress };
}

/** A visit that the host has opened. */
export function createVisit({ client, queue, documents, opened }: VisitParts): Visit {
  const store = createProgressStore(opened.progress);
  const id = opened.visit;
  const isComplete = (progress: Progress) =>
    completionOf(documents.manifest, documents.hall, progress).complete;
  let complete = isComplete(opened.progress);
  const advance = (progress: Progress) => {
    if (progress !== store.getState().progress) store.setState({ progress });
    if (complete || !isComplete(progress)) return;
    complete = true;
    record({ kind: 'completed' });
  };
  const record = (body: VisitEventBody, at = new Date().toISOString()) => {
    const event: VisitEvent = { ...body, id: crypto.randomUUID(), at };
    void queue.add(id, event);
    advance(applyEvent(store.getState().progress, event));
  };
  return {
    id,
    progress: store,
    record,
    markSeen: (exhibit) => advance(withSeen(store.getState().progress, exhibit)),
    keepPlace: (place) => {
      const { progress } = store.getState();
      const resume = { ...progress.resume, ...place };
      store.setState({ progress: { ...progress, resume } });
      // A place that could not be kept is kept a few seconds later; nobody needs to know.
      client.call('visits.keep-place', { visit: id, resume }).catch(() => undefined);
    },
    flush: () => queue.flush(),
    leave: () => {
      const sentAt = new Date().toISOString();
      client.call('visits.leave', { visit: id, sentAt }).catch(() => undefined);
    },
    close: async () => {
      await queue.flush();
      await client.call('visits.close', { visit: id }).catch(() => undefined);
    },
  };
}

/** A walk of which nothing is kept beyond this page. */
export function createUnrecordedVisit(progress: Progress): Visit {
  const store = createProgressStore(progress);
  const markSeen = (exhibit: string) =>
    store.setState({ progress: withSeen(store.getState().progress, exhibit) });
  return {
    id: null,
    progress: store,
    record: () => undefined,
    markSeen,
    keepPlace: () => undefined,
    flush: async () => true,
    leave: () => undefined,
    close: async () => undefined,
  };
}

/** Events kept until there is a visit to record them in; a page that waits longer has been forgotten. */
const mostKept = 1000;

/** A visit that the host has yet to open, and the way to give it over to the one that it opened. */
export interface AwaitedVisit {
  visit: Visit;
  /** What was done meanwhile is recorded in `opened`, with its times; so is what its holders do from now on. */
  becomes: (opened: Visit) => void;
}

/** Stands in while the host opens the visit or is away: films opened by a link play before it has answered. */
export function createAwaitedVisit(): AwaitedVisit {
  const unrecorded = createUnrecordedVisit(emptyProgress());
  const kept: [VisitEventBody, string][] = [];
  let real: Visit | undefined;
  const record = (body: VisitEventBody, at = new Date().toISOString()) => {
    if (real) real.record(body, at);
    else if (kept.length < mostKept) kept.push([body, at]);
  };
  return {
    visit: { ...unrecorded, record },
    becomes: (opened) => {
      real = opened;
      for (const [body, at] of kept.splice(0)) opened.record(body, at);
    },
  };
}

function withSeen(progress: Progress, exhibit: string): Progress {
  if (progress.seen.includes(exhibit)) return progress;
  return { ...progress, seen: [...progress.seen, exhibit] };
}
