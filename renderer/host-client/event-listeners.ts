import type { HostEventName, HostEvents } from '#model/host-api/events.ts';

type Listener = (data: never) => void;

/** Keeps the listeners of one client and hands them what the host tells. */
export function createListeners() {
  const listeners = new Map<string, Set<Listener>>();
  return {
    on: <Name extends HostEventName>(name: Name, listener: (data: HostEvents[Name]) => void) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => {
        known.delete(listener);
      };
    },
    /** What comes from the host is of our own making; a name nobody listens to is passed over. */
    tell: (event: unknown): void => {
      if (typeof event !== 'object' || event === null) return;
      if (!('name' in event) || typeof event.name !== 'string' || !('data' in event)) return;
      for (const listener of listeners.get(event.name) ?? []) listener(event.data as never);
    },
  };
}
