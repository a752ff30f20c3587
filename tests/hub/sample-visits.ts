import type { VisitEvent } from '#model/visits/events.ts';
import type { ActivityDefinition } from '#model/xapi/activities.ts';
import { bareDefinition } from '#model/xapi/activities.ts';
import type { Statement, VisitBoundary } from '#model/xapi/statement.ts';
import { statementFor } from '#model/xapi/statement.ts';
import { uuidOf } from './sample-statements.ts';

const sampleHomePage = 'https://branch.example.cn';

/** An exhibition to make visits to: its id, its title, and titles of its exhibits. */
export interface SampleHall {
  id: string;
  title: string;
  exhibits: ReadonlyMap<string, string>;
}

function definitions(hall: SampleHall): Map<string, ActivityDefinition> {
  const found = new Map<string, ActivityDefinition>();
  const named = (title: string) => ({ name: { 'zh-CN': title } });
  found.set('', { ...bareDefinition({ kind: 'exhibition' }), ...named(hall.title) });
  for (const [id, title] of hall.exhibits) {
    found.set(`/${id}`, { ...bareDefinition({ kind: 'exhibit', id }), ...named(title) });
  }
  return found;
}

/** One visit of a person: what was looked at for how long, and how the test went. */
export interface SampleVisit {
  hall: SampleHall;
  person: string;
  /** Start, ISO 8601. */
  at: string;
  looks: ReadonlyArray<readonly [exhibit: string, seconds: number]>;
  completed: boolean;
  score?: number;
}

/** The statements that a host makes of a visit. */
export function visitStatements(visit: SampleVisit): Statement[] {
  const { hall, person, at } = visit;
  const id = uuidOf(`${hall.id} ${person} ${at}`);
  const start = Date.parse(at);
  let sequence = 0;
  const say = (event: VisitEvent | VisitBoundary): Statement =>
    statementFor(event, {
      id: uuidOf(`${id} ${event.kind} ${sequence}`),
      visit: id,
      account: { homePage: sampleHomePage, name: uuidOf(person) },
      exhibition: {
        ownerHomePage: sampleHomePage,
        id: hall.id,
        version: '1.0.0',
        definitions: definitions(hall),
      },
      platform: 'desk',
      sequence: (sequence += 1),
    });
  const common = () => ({
    id: uuidOf(`${id} ${sequence}`),
    at: new Date(start + sequence * 60_000).toISOString(),
  });
  const statements = [say({ ...common(), kind: 'visit-opened' })];
  for (const [exhibit, seconds] of visit.looks) {
    statements.push(say({ ...common(), kind: 'viewed', exhibit, seconds }));
  }
  const { score } = visit;
  if (score !== undefined) {
    const result = { quiz: 'test', score, passed: score >= 0.6, seconds: 240 };
    statements.push(say({ ...common(), kind: 'quiz-finished', ...result }));
  }
  if (visit.completed) statements.push(say({ ...common(), kind: 'completed' }));
  statements.push(say({ ...common(), kind: 'visit-closed', seconds: 1500 }));
  return statements;
}
