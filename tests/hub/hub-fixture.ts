import { afterAll, beforeAll, expect } from 'vitest';
import type { TestEngine, TestEngines, TestHub } from './test-hub.ts';
import { startTestHub } from './test-hub.ts';

/** Home page of the organisation that sample people belong to. */
export const org = 'https://branch.example.cn';

export const person = (name: string) => ({
  objectType: 'Agent',
  account: { homePage: org, name },
});
export const verb = (name: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}` });
export const activity = (name: string) => ({ id: `https://a.example/${name}` });

/** A StatementResult as a reader sees it. */
export interface StatementResult {
  statements: Array<Record<string, unknown> & { id: string; stored: string }>;
  more: string;
}

export function idsOf(result: StatementResult): string[] {
  return result.statements.map(({ id }) => id);
}

/** A hub for all tests of a suite, and what they ask of it. */
export interface HubFixture {
  hub: () => TestHub;
  /** POSTs statements as a batch and returns their ids. */
  send: (...statements: object[]) => Promise<string[]>;
  /** GETs statements; objects become JSON. */
  find: (query: Record<string, string | number | boolean | object>) => Promise<StatementResult>;
  /** Closes the hub and opens it again on the same store. */
  reopen: () => Promise<void>;
}

/** Sets up a hub on one kind of engine before the suite and takes it down after. */
export function useHub(engines: TestEngines, kind: 'sqlite' | 'postgres'): HubFixture {
  let engine: TestEngine;
  let hub: TestHub;
  beforeAll(async () => {
    const made = await engines.make.get(kind)?.();
    if (!made) throw new Error(`no engine ${kind}`);
    engine = made;
    hub = await startTestHub(await engine.open());
  });
  afterAll(async () => {
    await hub.stop();
    await engine.remove();
  });
  return {
    hub: () => hub,
    send: async (...statements) => {
      const reply = await hub.post('/statements', statements);
      const text = await reply.text();
      expect(reply.status, text).toBe(200);
      return JSON.parse(text) as string[];
    },
    find: async (query) => {
      const params = new URLSearchParams();
      for (const [key, value] of Object.entries(query)) {
        params.set(key, typeof value === 'object' ? JSON.stringify(value) : String(value));
      }
      const reply = await hub.ask(`/statements?${params}`);
      const text = await reply.text();
      expect(reply.status, text).toBe(200);
      return JSON.parse(text) as StatementResult;
    },
    reopen: async () => {
      await hub.stop();
      const reopened = await engine.open();
      await reopened.db.deleteFrom('credentials').execute();
      hub = await startTestHub(reopened);
    },
  };
}
