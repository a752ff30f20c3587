import { XunzhanError } from '#model/errors.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { VisitEvent } from '#model/visits/events.ts';
import type { EventStore, WaitingEvent } from './event-store.ts';

/** Events of one call at most; the host takes no more. */
const batch = 100;
/** Milliseconds: events of one moment go together; after a failure longer and longer. */
const settle = 400;
const longestWait = 20_000;

/** Keeps events until the host has them on its disk, and sends each at least once; ids make that once. */
export interface EventQueue {
  add(visit: string, event: VisitEvent): Promise<void>;
  /** Sends what waits, now. Resolves when nothing more can be sent for the moment: whether all is sent. */
  flush(): Promise<boolean>;
  /** Ends the timers; what waits stays in the store. */
  stop(): void;
}

export function createEventQueue(client: HostClient, store: EventStore): EventQueue {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> | undefined;
  let wait = settle;
  let stopped = false;

  const later = (milliseconds: number) => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), milliseconds);
  };

  const send = async (): Promise<boolean> => {
    for (;;) {
      const waiting = await store.oldest(batch);
      const visit = waiting[0]?.visit;
      if (visit === undefined) {
        wait = settle;
        return true;
      }
      const together = waiting.filter((item) => item.visit === visit);
      const done = await record(client, visit, together);
      await store.remove(done.map(({ order }) => order));
      if (done.length < together.length) {
        wait = Math.min(longestWait, wait * 2);
        later(wait);
        return false;
      }
    }
  };

  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    sending ??= send().finally(() => {
      sending = undefined;
    });
    return sending;
  };

  return {
    add: async (visit, event) => {
      await store.add(visit, event);
      later(settle);
    },
    flush: async () => {
      // What was added while a batch was under way is sent too.
      await flush();
      return flush();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/**
 * Sends events of one visit; returns those that need not be sent again: taken, or refused for good (the
 * person was erased meanwhile, or one event is malformed). A refused batch is halved until only the bad one is dropped.
 */
async function record(
  client: HostClient,
  visit: string,
  items: WaitingEvent[],
): Promise<WaitingEvent[]> {
  try {
    const events = items.map(({ event }) => event);
    await client.call('visits.record', { visit, events, sentAt: new Date().toISOString() });
    return items;
  } catch (error) {
    if (!isRefusal(error)) return [];
    if (items.length <= 1) return items;
    const middle = Math.ceil(items.length / 2);
    const first = await record(client, visit, items.slice(0, middle));
    const second = await record(client, visit, items.slice(middle));
    return [...first, ...second];
  }
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof XunzhanError)) return false;
  return error.code.startsWith('visit/') || error.code === 'call/invalid';
}
