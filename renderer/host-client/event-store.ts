import type { VisitEvent } from '#model/visits/events.ts';
import { openDB } from 'idb';
import type { DBSchema } from 'idb';

/** An event that the host has not acknowledged yet; `order` is given by the store. */
export interface WaitingEvent {
  order: number;
  visit: string;
  event: VisitEvent;
}

/** Where events wait. Two makers: IndexedDB, and memory where the browser allows no database. */
export interface EventStore {
  add(visit: string, event: VisitEvent): Promise<void>;
  /** The oldest first. */
  oldest(limit: number): Promise<WaitingEvent[]>;
  remove(orders: readonly number[]): Promise<void>;
}

interface WaitingSchema extends DBSchema {
  waiting: { key: number; value: Omit<WaitingEvent, 'order'> };
}

/** Opens the store at once and answers when it is open. */
export function openEventStore(name = 'xunzhan-events'): EventStore {
  // Private windows of some browsers have no IndexedDB.
  const store = openDatabase(name).catch(memoryStore);
  return {
    add: async (visit, event) => (await store).add(visit, event),
    oldest: async (limit) => (await store).oldest(limit),
    remove: async (orders) => (await store).remove(orders),
  };
}

async function openDatabase(name: string): Promise<EventStore> {
  const database = await openDB<WaitingSchema>(name, 1, {
    upgrade: (opened) => {
      opened.createObjectStore('waiting', { autoIncrement: true });
    },
  });
  return {
    add: async (visit, event) => {
      await database.add('waiting', { visit, event });
    },
    oldest: async (limit) => {
      const found: WaitingEvent[] = [];
      let cursor = await database.transaction('waiting').store.openCursor();
      while (cursor && found.length < limit) {
        found.push({ order: cursor.key, ...cursor.value });
        cursor = await cursor.continue();
      }
      return found;
    },
    remove: async (orders) => {
      const transaction = database.transaction('waiting', 'readwrite');
      await Promise.all(orders.map((order) => transaction.store.delete(order)));
      await transaction.done;
    },
  };
}

function memoryStore(): EventStore {
  let next = 1;
  const waiting = new Map<number, WaitingEvent>();
  return {
    add: async (visit, event) => {
      waiting.set(next, { order: next, visit, event });
      next += 1;
    },
    oldest: async (limit) => [...waiting.values()].slice(0, limit),
    remove: async (orders) => {
      for (const order of orders) waiting.delete(order);
    },
  };
}
