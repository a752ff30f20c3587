import type { RelayShare } from './relay-share.ts';

/** For a hub of one process: nobody else to tell. */
export function memoryShare(now: () => number = Date.now): RelayShare {
  const sets = new Map<string, Map<string, number>>();
  const living = (name: string): Map<string, number> => {
    const set = sets.get(name) ?? new Map<string, number>();
    for (const [member, until] of set) if (until <= now()) set.delete(member);
    if (set.size === 0) sets.delete(name);
    return set;
  };
  return {
    take: async (name, member, most, life) => {
      const set = living(name);
      if (!set.has(member) && set.size >= most) return false;
      sets.set(name, set.set(member, now() + life));
      return true;
    },
    drop: async (name, member) => {
      const set = living(name);
      set.delete(member);
      if (set.size === 0) sets.delete(name);
    },
    has: async (name) => living(name).size > 0,
    publish: () => undefined,
    subscribe: async () => () => undefined,
    close: async () => undefined,
  };
}
