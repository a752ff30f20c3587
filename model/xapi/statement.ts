import type { VisitEvent } from '../visits/events.ts';
import type { ActivityDefinition, Thing } from './activities.ts';
import { activityId, bareDefinition, pathOf } from './activities.ts';
import { extensions, videoProfile } from './extensions.ts';
import { resultOf, type StatementResult } from './result.ts';
import { verbs, type VerbName } from './verbs.ts';

/** What the host itself notes about a visit. */
export type VisitBoundary =
  | { kind: 'visit-opened'; id: string; at: string }
  | { kind: 'visit-closed'; id: string; at: string; seconds: number }
  /** Took part in an activity room for so long. */
  | { kind: 'attended'; id: string; at: string; seconds: number };

/** What the host knows beside the event. */
export interface StatementContext {
  /** The statement's id: UUIDv5(visit id, event id). */
  id: string;
  visit: string;
  /** What the statements belong together by; the visit when left out. */
  registration?: string;
  /** The organisation that keeps the pseudonyms, and the visitor's. */
  account: { homePage: string; name: string };
  exhibition: {
    ownerHomePage: string;
    id: string;
    version: string;
    definitions: ReadonlyMap<string, ActivityDefinition>;
  };
  platform: string;
  sequence: number;
  /** Host's clock minus client's, seconds; left out where it isn't known. */
  clockOffset?: number;
}

interface ActivityRef {
  objectType: 'Activity';
  id: string;
  definition?: ActivityDefinition;
}

/** A statement as this program writes it: xAPI 2.0 (IEEE 9274.1.1), which a 1.0.3 LRS reads too. */
export interface Statement {
  id: string;
  actor: { objectType: 'Agent'; account: { homePage: string; name: string } };
  verb: { id: string; display: Record<string, string> };
  object: ActivityRef & { definition: ActivityDefinition };
  result?: StatementResult;
  context: {
    registration: string;
    contextActivities?: Record<string, ActivityRef[]>;
    revision: string;
    platform: string;
    extensions: Record<string, unknown>;
  };
  timestamp: string;
}

/** The statement of one event. The same event in the same context gives the same statement. */
export function statementFor(
  event: VisitEvent | VisitBoundary,
  context: StatementContext,
): Statement {
  const { exhibition } = context;
  const { verb, thing } = sayingOf(event);
  const ref = (of: Thing): ActivityRef => ({
    objectType: 'Activity',
    id: activityId(exhibition.ownerHomePage, exhibition.id, of),
  });
  const result = resultOf(event);
  const activities = surroundings(event, thing, ref);
  const { id, display } = verbs[verb];
  return {
    id: context.id,
    actor: { objectType: 'Agent', account: context.account },
    verb: { id, display },
    object: {
      ...ref(thing),
      definition: exhibition.definitions.get(pathOf(thing)) ?? bareDefinition(thing),
    },
    ...(result ? { result } : {}),
    context: {
      registration: context.registration ?? context.visit,
      ...(activities ? { contextActivities: activities } : {}),
      revision: exhibition.version,
      platform: context.platform,
      extensions: contextExtensions(event, context),
    },
    // One spelling of an instant: some LRSs refuse offsets such as -00:00.
    timestamp: new Date(event.at).toISOString(),
  };
}

/** Who did what to what. */
function sayingOf(event: VisitEvent | VisitBoundary): { verb: VerbName; thing: Thing } {
  switch (event.kind) {
    case 'visit-opened':
      return { verb: 'initialized', thing: { kind: 'exhibition' } };
    case 'visit-closed':
      return { verb: 'terminated', thing: { kind: 'exhibition' } };
    case 'attended':
      return { verb: 'attended', thing: { kind: 'exhibition' } };
    case 'completed':
      return { verb: 'completed', thing: { kind: 'exhibition' } };
    case 'entered':
      return { verb: 'entered', thing: { kind: 'room', id: event.room } };
    case 'left':
      return { verb: 'exited', thing: { kind: 'room', id: event.room } };
    case 'viewed':
      return { verb: 'viewed', thing: { kind: 'exhibit', id: event.exhibit } };
    case 'opened':
      return { verb: 'interacted', thing: { kind: 'exhibit', id: event.exhibit } };
    case 'commented':
      return { verb: 'commented', thing: { kind: 'exhibit', id: event.exhibit } };
    case 'media':
      return { verb: event.action, thing: { kind: 'exhibit', id: event.exhibit } };
    case 'answered':
      return { verb: 'answered', thing: { kind: 'question', of: event.quiz, id: event.question } };
    case 'quiz-finished':
      return { verb: event.passed ? 'passed' : 'failed', thing: { kind: 'quiz', id: event.quiz } };
    case 'tour-step':
      return { verb: 'progressed', thing: { kind: 'step', of: event.tour, id: event.step } };
    case 'tour-finished':
      return { verb: 'completed', thing: { kind: 'tour', id: event.tour } };
    case 'earned':
      return { verb: 'earned', thing: { kind: 'award', id: event.award } };
  }
}

/** Everything is grouped under its exhibition; steps and questions also name what they are part of. */
function surroundings(
  event: VisitEvent | VisitBoundary,
  thing: Thing,
  ref: (of: Thing) => ActivityRef,
): Record<string, ActivityRef[]> | undefined {
  if (thing.kind === 'exhibition') return undefined;
  const found: Record<string, ActivityRef[]> = { grouping: [ref({ kind: 'exhibition' })] };
  if (thing.kind === 'step') found.parent = [ref({ kind: 'tour', id: thing.of })];
  if (thing.kind === 'question') found.parent = [ref({ kind: 'quiz', id: thing.of })];
  if (event.kind === 'media') found.category = [{ objectType: 'Activity', id: videoProfile }];
  return found;
}

function contextExtensions(
  event: VisitEvent | VisitBoundary,
  context: StatementContext,
): Record<string, unknown> {
  return {
    [extensions.sequence]: context.sequence,
    ...(context.clockOffset === undefined ? {} : { [extensions.clockOffset]: context.clockOffset }),
    ...(event.kind === 'media' ? { [extensions.videoLength]: event.length } : {}),
    ...(event.kind === 'media' && event.session !== undefined
      ? { [extensions.videoSession]: event.session }
      : {}),
  };
}
