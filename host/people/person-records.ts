import type { PlainRecord } from '#model/host-api/records.ts';
import { plainWords } from '#model/xapi/plain-words.ts';
import type { Statement } from '#model/xapi/statement.ts';
import type { Store } from '../store/store.ts';

const PAGE = 100;

/** One page of a person's statements in plain words, newest first. */
export function personRecords(
  store: Store,
  person: string,
  before: number | undefined,
): { records: PlainRecord[]; next?: number } {
  return store.read(() => {
    const rows = store.statements.ofPerson(person, before, PAGE);
    const records = rows.map(({ sequence, body }) => {
      const statement: Statement = JSON.parse(body);
      const { id, timestamp } = statement;
      const sent = store.outbox.sentAt(sequence) !== undefined;
      return { statement: id, at: timestamp, text: plainWords(statement), sent };
    });
    const oldest = rows.length === PAGE ? rows.at(-1) : undefined;
    return { records, ...(oldest ? { next: oldest.sequence } : {}) };
  });
}
