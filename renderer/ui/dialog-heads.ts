import { createStore } from 'zustand/vanilla';

/**
 * Places at the head of the dialogs that are open, the topmost last: what is outside of a dialog can't be reached while
 * it is open, so news that can't wait is put there.
 */
export const dialogHeads = createStore<{ heads: readonly HTMLElement[] }>()(() => ({ heads: [] }));

/** Enters a place; returns what takes it out. */
export function addDialogHead(head: HTMLElement): () => void {
  dialogHeads.setState(({ heads }) => ({ heads: [...heads, head] }));
  return () => dialogHeads.setState(({ heads }) => ({ heads: heads.filter((h) => h !== head) }));
}
