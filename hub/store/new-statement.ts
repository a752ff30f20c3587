import type { AttachmentTable } from './tables.ts';

/** A checked statement on its way into the store. Terms are still texts. */
export interface NewStatement {
  /** Lower case UUID. */
  id: string;
  actor: string | undefined;
  verb: string;
  activity: string | undefined;
  registration: string | undefined;
  target: string | undefined;
  voiding: boolean;
  authority: string;
  narrow: ReadonlySet<string>;
  broad: ReadonlySet<string>;
  definitions: ReadonlyArray<readonly [term: string, definition: object]>;
  names: ReadonlyArray<readonly [term: string, name: string]>;
  lacks: number;
  edition: number;
  hasAttachments: boolean;
  /** The exact JSON text. */
  statement: string;
}

/** What one request brings: all of it is stored, or nothing. */
export interface Batch {
  statements: readonly NewStatement[];
  attachments: readonly AttachmentTable[];
}

/**
 * `conflict`: id of a statement that the store holds already, and that says something else.
 * `stored`: time of the append, up to which everything can now be read; appends follow one another.
 * Undefined where nothing of the whole group was new.
 */
export type BatchOutcome =
  { conflict: undefined; stored: number | undefined } | { conflict: string };

/** Every term that a statement needs a number for. */
export function termsOf(statement: NewStatement, into: Set<string>): void {
  into.add(statement.verb).add(statement.authority);
  if (statement.actor !== undefined) into.add(statement.actor);
  if (statement.activity !== undefined) into.add(statement.activity);
  for (const term of statement.narrow) into.add(term);
  for (const term of statement.broad) into.add(term);
  for (const [term] of statement.definitions) into.add(term);
}
