import type { Draft } from '#model/studio/draft.ts';

/** Steps that can be taken back at most. */
const mostSteps = 100;

/** A draft with what it was before and, after taking back, what it may become again. */
export interface EditHistory {
  past: readonly Draft[];
  present: Draft;
  future: readonly Draft[];
  /** What the latest change was about, where further ones to the same belong to one step: typing. */
  about: string | undefined;
  /** When, in milliseconds. */
  at: number;
}

export function historyOf(draft: Draft): EditHistory {
  return { past: [], present: draft, future: [], about: undefined, at: 0 };
}

/**
 * A change of the editor's. Changes to the same item, or to the hall's own words, that follow each other
 * within `pause` are one step.
 *
 * @param now milliseconds
 */
export function withChange(
  history: EditHistory,
  next: Draft,
  now: number,
  pause = 1500,
): EditHistory {
  const { past, present } = history;
  if (next === present) return history;
  const about = whatChanged(present, next);
  const goesOn = about !== undefined && about === history.about && now - history.at < pause;
  return {
    past: goesOn ? past : [...past, present].slice(-mostSteps),
    present: next,
    future: [],
    about,
    at: now,
  };
}

/** What the host has done to the draft by itself: a step where the items are others, else none. */
export function withHostsDraft(history: EditHistory, draft: Draft): EditHistory {
  const same = draft.items.length === history.present.items.length;
  if (same) return { ...history, present: draft, about: undefined };
  return { ...withChange(history, draft, 0), about: undefined };
}

export function undone(history: EditHistory): EditHistory {
  const back = history.past.at(-1);
  if (!back) return history;
  return {
    past: history.past.slice(0, -1),
    present: back,
    future: [history.present, ...history.future],
    about: undefined,
    at: 0,
  };
}

export function redone(history: EditHistory): EditHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    past: [...history.past, history.present],
    present: next,
    future,
    about: undefined,
    at: 0,
  };
}

/** The one item that differs, or `hall` for its own words; undefined where more or others differ. */
function whatChanged(before: Draft, after: Draft): string | undefined {
  if (before.items === after.items) return 'hall';
  if (before.items.length !== after.items.length) return undefined;
  const differing = after.items.filter((item, index) => item !== before.items[index]);
  const [only] = differing;
  const index = only ? after.items.indexOf(only) : -1;
  return differing.length === 1 && only?.id === before.items[index]?.id ? only?.id : undefined;
}
