import type { NewStatement } from './new-statement.ts';
import type { StoredUuid, UuidForm } from './uuid.ts';

/** Columns of a new statement, `seq` counted from where the append begins. */
export const statementColumns = [
  ['seq', 'int8'],
  ['id', 'uuid'],
  ['stored', 'int8'],
  ['actor', 'int4'],
  ['verb', 'int4'],
  ['activity', 'int4'],
  ['registration', 'uuid'],
  ['target', 'uuid'],
  ['voiding', 'int2'],
  ['voided', 'int2'],
  ['authority', 'int4'],
  ['lacks', 'int2'],
  ['edition', 'int2'],
  ['attachments', 'int2'],
  ['statement', 'text'],
] as const;

/** Rows of `statements` and `links`, in the order of `statementColumns` and `linkColumns`. */
export interface AppendRows {
  rows: unknown[][];
  links: number[][];
}

/**
 * Rows of new statements, numbered behind `last`.
 *
 * @param numberOf every term's number
 * @throws Error for a term without a number
 */
export function appendRows(
  statements: readonly NewStatement[],
  numberOf: (term: string) => number | undefined,
  { last, stored }: { last: number; stored: number },
  uuid: UuidForm,
): AppendRows {
  const number = (term: string): number => {
    const found = numberOf(term);
    if (found === undefined) throw new Error('a term has no number');
    return found;
  };
  // Statements of one visit come together.
  let visit: string | undefined;
  let visitId: StoredUuid | null = null;
  const links: number[][] = [];
  const rows = statements.map((statement, index) => {
    const seq = last + 1 + index;
    const { actor, activity, registration, target } = statement;
    for (const term of statement.narrow) links.push([number(term), 0, seq, seq]);
    for (const term of statement.broad) links.push([number(term), 1, seq, seq]);
    if (registration !== visit) {
      visit = registration;
      visitId = registration === undefined ? null : uuid.write(registration);
    }
    return [
      seq,
      uuid.write(statement.id),
      stored,
      actor === undefined ? null : number(actor),
      number(statement.verb),
      activity === undefined ? null : number(activity),
      visitId,
      target === undefined ? null : uuid.write(target),
      statement.voiding ? 1 : 0,
      0,
      number(statement.authority),
      statement.lacks,
      statement.edition,
      statement.hasAttachments ? 1 : 0,
      statement.statement,
    ];
  });
  return { rows, links };
}
