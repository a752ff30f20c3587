import type { NewStatement } from './new-statement.ts';
import type { UuidForm } from './uuid.ts';

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

/** Rows of `statements` and `links` for new statements. */
export function appendRows(
  statements: readonly NewStatement[],
  numbers: ReadonlyMap<string, number>,
  last: number,
  stored: number,
  uuid: UuidForm,
): { rows: unknown[][]; links: unknown[][] } {
  const numberOf = (term: string | undefined): number | null =>
    term === undefined ? null : (numbers.get(term) ?? null);
  const links: unknown[][] = [];
  const rows = statements.map((statement, index) => {
    const seq = last + 1 + index;
    for (const term of statement.narrow) links.push([numberOf(term), 0, seq, seq]);
    for (const term of statement.broad) links.push([numberOf(term), 1, seq, seq]);
    return [
      seq,
      uuid.write(statement.id),
      stored,
      numberOf(statement.actor),
      numberOf(statement.verb),
      numberOf(statement.activity),
      statement.registration === undefined ? null : uuid.write(statement.registration),
      statement.target === undefined ? null : uuid.write(statement.target),
      statement.voiding ? 1 : 0,
      0,
      numberOf(statement.authority),
      statement.lacks,
      statement.edition,
      statement.hasAttachments ? 1 : 0,
      statement.statement,
    ];
  });
  return { rows, links };
}
