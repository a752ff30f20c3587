import { appendRows } from '#hub/store/append-rows.ts';
import type { UuidForm } from '#hub/store/uuid.ts';
import { receiveStatements } from '#hub/xapi/statement/receive.ts';
import { sampleStatement } from '#tests/hub/sample-statements.ts';

const authority = 'agent:["account","https://hub.invalid/","test"]';

/** Makes the rows that the hub would write for sample statements, before any clock runs. */
export class BareRows {
  readonly #uuid: UuidForm;
  readonly #batch: number;
  readonly #terms = new Map<string, number>();
  #last = 0;

  constructor(uuid: UuidForm, batch: number) {
    this.#uuid = uuid;
    this.#batch = batch;
  }

  /** Rows of `count` statements, a batch a list, in the order of `statementColumns`. */
  make(seed: string, count: number, people: number): unknown[][][] {
    const batches: unknown[][][] = [];
    for (let start = 0; start < count; start += this.#batch) {
      const statements = Array.from({ length: this.#batch }, (_, index) =>
        sampleStatement(seed, start + index, people),
      );
      const { batch } = receiveStatements(
        {
          method: 'POST',
          path: '/statements',
          params: new Map(),
          header: () => 'application/json',
          body: Buffer.from(JSON.stringify(statements)),
          version: '2.0.0',
          credential: { name: 'test', role: 'all', homePage: null },
        },
        authority,
      );
      const place = { last: this.#last, stored: Date.now() };
      const numberOf = (term: string): number => this.#numberOf(term);
      batches.push(appendRows(batch.statements, numberOf, place, this.#uuid).rows);
      this.#last += this.#batch;
    }
    return batches;
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term) ?? this.#terms.size + 1;
    this.#terms.set(term, known);
    return known;
  }
}
