import type { Heights, HallStore } from '../../hall/hall-store.ts';
import type { Visitor } from '../session.ts';

/** What visitors of this page have answered; gone with the visitor, and never written anywhere: it concerns nobody. */
const answers = new WeakMap<Visitor, Heights>();

/** How this visitor wants to see rooms that lie high; nobody is asked twice. */
export function rememberedHeights(visitor: Visitor | null): Heights {
  return (visitor && answers.get(visitor)) ?? 'ask';
}

/** Keeps what the visitor answers, and asks the next one anew. */
export function keepHeights(store: HallStore, visitor: Visitor | null): () => void {
  const heights = rememberedHeights(visitor);
  if (heights !== store.getState().heights) store.getState().set({ heights, asking: null });
  return store.subscribe((now, before) => {
    if (visitor && now.heights !== before.heights) answers.set(visitor, now.heights);
  });
}
