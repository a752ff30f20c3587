import type { Transaction } from 'kysely';
import { appendRows, statementColumns } from './append-rows.ts';
import type { Definitions } from './definitions.ts';
import type { Engine } from './engine.ts';
import type { Batch, BatchOutcome, NewStatement } from './new-statement.ts';
import { termsOf } from './new-statement.ts';
import type { ReferenceTools } from './references.ts';
import { linkColumns, settleReferences } from './references.ts';
import { insertRows } from './rows.ts';
import type { HubTables } from './tables.ts';
import type { Terms } from './terms.ts';
import type { UuidForm } from './uuid.ts';

const attachmentColumns = [
  ['sha2', 'text'],
  ['content_type', 'text'],
  ['data', 'bytea'],
] as const;

/** What the store must know of xAPI. */
export interface StatementRules {
  /** Whether two statement texts say the same. */
  isSame: (stored: string, sent: string) => boolean;
  termsOf: ReferenceTools['termsOf'];
}

/** What an append needs beside its batches. */
export interface AppendTools {
  engine: Engine;
  terms: Terms;
  definitions: Definitions;
  rules: StatementRules;
}

/** Texts of those of `ids` that the store holds. */
async function storedTexts(
  transaction: Transaction<HubTables>,
  uuid: UuidForm,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 500) {
    const rows = await transaction
      .selectFrom('statements')
      .select(['id', 'statement'])
      .where('id', 'in', ids.slice(start, start + 500).map(uuid.write))
      .execute();
    for (const row of rows) found.set(uuid.read(row.id), row.statement);
  }
  return found;
}

/** The last row's number and time. */
async function tail(transaction: Transaction<HubTables>): Promise<{ seq: number; stored: number }> {
  const last = await transaction
    .selectFrom('statements')
    .select(['seq', 'stored'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { seq: 0, stored: 0 };
}

/** Sorts batches into what is new and what conflicts; a batch is taken whole or not at all. */
function decide(
  batches: readonly Batch[],
  held: Map<string, string>,
  isSame: StatementRules['isSame'],
): { outcomes: BatchOutcome[]; fresh: NewStatement[] } {
  const fresh: NewStatement[] = [];
  const outcomes = batches.map((batch): BatchOutcome => {
    const added: NewStatement[] = [];
    for (const statement of batch.statements) {
      const stored = held.get(statement.id);
      if (stored === undefined) added.push(statement);
      else if (!isSame(stored, statement.statement)) return { conflict: statement.id };
    }
    for (const statement of added) held.set(statement.id, statement.statement);
    fresh.push(...added);
    return { conflict: undefined, stored: undefined };
  });
  return { outcomes, fresh };
}

/** Whether nothing about a statement needs a look at what is stored, but for its id. */
function isPlain({ definitions, terms }: AppendTools, statement: NewStatement): boolean {
  return (
    statement.target === undefined &&
    !statement.hasAttachments &&
    areKnown(statement, terms) &&
    definitions.knows(statement, terms)
  );
}

/** Whether this process has the numbers of all terms of a statement in memory. */
function areKnown(statement: NewStatement, terms: Terms): boolean {
  const { verb, authority, actor, activity, narrow, broad } = statement;
  for (const term of narrow) if (terms.known(term) === undefined) return false;
  for (const term of broad) if (terms.known(term) === undefined) return false;
  return [verb, authority, actor, activity].every(
    (term) => term === undefined || terms.known(term) !== undefined,
  );
}

/** The short way, where the batches allow it; undefined, and nothing done, where they don't. */
async function appendShort(
  tools: AppendTools,
  batches: readonly Batch[],
): Promise<number | undefined> {
  const { engine, terms } = tools;
  const statements = batches.flatMap((batch) => batch.statements);
  if (batches.some(({ attachments }) => attachments.length > 0)) return undefined;
  if (!statements.every((statement) => isPlain(tools, statement))) return undefined;
  if (new Set(statements.map(({ id }) => id)).size < statements.length) return undefined;
  // At once, while all numbers are still in memory.
  const known = (term: string): number | undefined => terms.known(term);
  const plain = appendRows(statements, known, { last: 0, stored: 0 }, engine.uuid);
  return engine.appendPlain(plain);
}

/**
 * Appends batches in one transaction: numbers, statements, links, attachments, definitions,
 * voidings. Each batch is stored whole or refused whole.
 */
export async function appendBatches(
  tools: AppendTools,
  batches: readonly Batch[],
): Promise<BatchOutcome[]> {
  const short = await appendShort(tools, batches);
  if (short !== undefined) return batches.map(() => ({ conflict: undefined, stored: short }));
  const { engine, terms, definitions } = tools;
  let claimed: ReadonlyMap<string, number> = new Map();
  const outcomes = await engine.db.transaction().execute(async (transaction) => {
    await engine.lockAppend(transaction);
    const ids = batches.flatMap((batch) => batch.statements.map((statement) => statement.id));
    const held = await storedTexts(transaction, engine.uuid, [...new Set(ids)]);
    const decision = decide(batches, held, tools.rules.isSame);
    const { fresh } = decision;
    if (fresh.length === 0) return decision.outcomes;
    const last = await tail(transaction);
    const wanted = new Set<string>();
    for (const statement of fresh) termsOf(statement, wanted);
    claimed = await terms.claim(transaction, wanted);
    // A clock set back must not make `stored` run backwards: readers page by it.
    const stored = Math.max(await engine.now(transaction), last.stored);
    const numberOf = (term: string): number | undefined => claimed.get(term);
    const place = { last: last.seq, stored };
    const { rows, links } = appendRows(fresh, numberOf, place, engine.uuid);
    const references = fresh.map(({ id, target, voiding }, index) => ({
      seq: last.seq + 1 + index,
      id: engine.uuid.write(id),
      target: target === undefined ? null : engine.uuid.write(target),
      voiding: voiding ? 1 : 0,
    }));
    const count = await insertRows(transaction, engine.kind, 'statements', statementColumns, rows);
    if (count !== rows.length) throw new Error('statements were inserted outside the append lock');
    await insertRows(transaction, engine.kind, 'links', linkColumns, links);
    await insertAttachments(transaction, engine, batches, decision.outcomes);
    await definitions.add(transaction, fresh, claimed);
    await settleReferences(
      transaction,
      { kind: engine.kind, uuid: engine.uuid, terms, termsOf: tools.rules.termsOf },
      references,
    );
    return decision.outcomes.map((outcome) =>
      outcome.conflict === undefined ? { ...outcome, stored } : outcome,
    );
  });
  terms.remember(claimed);
  return outcomes;
}

async function insertAttachments(
  transaction: Transaction<HubTables>,
  engine: Engine,
  batches: readonly Batch[],
  outcomes: readonly BatchOutcome[],
): Promise<void> {
  const taken = batches.filter((_, index) => outcomes[index]?.conflict === undefined);
  for (const batch of taken) {
    const rows = batch.attachments.map((file) => [file.sha2, file.content_type, file.data]);
    await insertRows(transaction, engine.kind, 'attachments', attachmentColumns, rows);
  }
}
