import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { activityDefinitions } from '#model/xapi/activities.ts';
import { plainWords } from '#model/xapi/plain-words.ts';
import { statementFor, type StatementContext } from '#model/xapi/statement.ts';
import { verbs } from '#model/xapi/verbs.ts';
import { everyEvent } from '#tests/host/sample-events.ts';
import { writeSmallHall } from '#tests/host/small-hall.ts';
import { temporaryFolder } from '#tests/host/test-host.ts';
import { loadExhibition } from '#host/exhibition/load.ts';

async function context(): Promise<StatementContext> {
  const exhibition = await loadExhibition(writeSmallHall(temporaryFolder()));
  return {
    id: '11111111-1111-5111-8111-111111111111',
    visit: '22222222-2222-4222-8222-222222222222',
    account: { homePage: 'https://branch.example', name: 'pseudonym' },
    exhibition: {
      ownerHomePage: 'https://owner.example/',
      id: 'small-hall',
      version: '1.2.3',
      definitions: activityDefinitions(exhibition),
    },
    platform: 'desk',
    sequence: 7,
    clockOffset: -3.5,
  };
}

test('a statement says who, what, where and when, and no more', async () => {
  const event = { id: randomUUID(), at: '2026-11-24T10:00:00+08:00', kind: 'viewed' } as const;
  expect(statementFor({ ...event, exhibit: 'meeting', seconds: 12.345 }, await context())).toEqual({
    id: '11111111-1111-5111-8111-111111111111',
    actor: {
      objectType: 'Agent',
      account: { homePage: 'https://branch.example', name: 'pseudonym' },
    },
    verb: {
      id: 'http://id.tincanapi.com/verb/viewed',
      display: { 'zh-CN': '观看', 'en-US': 'viewed' },
    },
    object: {
      objectType: 'Activity',
      id: 'https://owner.example/small-hall/meeting',
      definition: {
        type: 'http://id.tincanapi.com/activitytype/resource',
        name: { 'zh-CN': '黎平会议', en: 'Meeting at Liping' },
      },
    },
    result: { duration: 'PT12.35S' },
    context: {
      registration: '22222222-2222-4222-8222-222222222222',
      contextActivities: {
        grouping: [{ objectType: 'Activity', id: 'https://owner.example/small-hall' }],
      },
      revision: '1.2.3',
      platform: 'desk',
      extensions: { 'urn:x-xunzhan:sequence': 7, 'urn:x-xunzhan:clock-offset': -3.5 },
    },
    timestamp: '2026-11-24T02:00:00.000Z',
  });
});

test('every kind of event has its verb and its object', async () => {
  const given = await context();
  const said = everyEvent().map((event) => {
    const { verb, object } = statementFor(event, given);
    const name = Object.entries(verbs).find(([, { id }]) => id === verb.id)?.[0];
    return `${event.kind}: ${name} ${object.id.slice('https://owner.example'.length)}`;
  });
  expect(said).toEqual([
    'entered: entered /small-hall/rooms/liping',
    'left: exited /small-hall/rooms/liping',
    'viewed: viewed /small-hall/meeting',
    'opened: interacted /small-hall/meeting',
    'media: paused /small-hall/meeting',
    'answered: answered /small-hall/quizzes/test/when',
    'quiz-finished: passed /small-hall/quizzes/test',
    'tour-step: progressed /small-hall/tours/main/begin',
    'tour-finished: completed /small-hall/tours/main',
    'commented: commented /small-hall/meeting',
    'earned: earned /small-hall/awards/certificate',
    'completed: completed /small-hall',
  ]);
});

test('results carry score, answer and durations; the remark itself never', async () => {
  const given = await context();
  const of = (kind: string) => {
    const event = everyEvent().find((one) => one.kind === kind);
    if (!event) throw new Error(kind);
    return statementFor(event, given);
  };
  expect(of('answered').result).toEqual({ success: true, response: 'then', duration: 'PT4S' });
  expect(of('answered').object.definition).toMatchObject({
    interactionType: 'choice',
    correctResponsesPattern: ['then'],
  });
  expect(of('quiz-finished').result).toMatchObject({ score: { scaled: 0.8 }, success: true });
  expect(of('media').context.contextActivities).toMatchObject({
    category: [{ id: 'https://w3id.org/xapi/video' }],
  });
  expect(of('media').context.extensions).toMatchObject({
    'https://w3id.org/xapi/video/extensions/length': 60,
  });
  expect(Object.keys(of('commented').result?.extensions ?? {})).toEqual(['urn:x-xunzhan:remark']);
});

test('a film’s session, jumps and progress are told as the video profile has them', async () => {
  const given = await context();
  const film = (more: object) =>
    statementFor(
      {
        id: randomUUID(),
        at: '2026-11-24T10:00:00Z',
        kind: 'media',
        exhibit: 'meeting',
        session: '33333333-3333-4333-8333-333333333333',
        time: 30,
        length: 60,
        action: 'seeked',
        ...more,
      },
      given,
    );
  const profile = (key: string) => `https://w3id.org/xapi/video/extensions/${key}`;
  expect(film({ from: 12 }).result?.extensions).toEqual({
    [profile('time-from')]: 12,
    [profile('time-to')]: 30,
  });
  expect(film({ action: 'paused', played: '0[.]30', progress: 0.5 }).result?.extensions).toEqual({
    [profile('time')]: 30,
    [profile('progress')]: 0.5,
    [profile('played-segments')]: '0[.]30',
  });
  const opened = film({ action: 'initialized' });
  expect(opened.verb.id).toBe(verbs.initialized.id);
  expect(opened.context.extensions[profile('session-id')]).toMatch(/^3{8}-/);
});

test('a thing that the exhibition does not know has a type and no name', async () => {
  const event = { id: randomUUID(), at: '2026-11-24T10:00:00Z', kind: 'opened' } as const;
  const { object } = statementFor({ ...event, exhibit: 'gone' }, await context());
  expect(object.definition).toEqual({ type: 'http://id.tincanapi.com/activitytype/resource' });
});

test('plain words are readable in both languages', async () => {
  const given = await context();
  const words = everyEvent().map((event) => plainWords(statementFor(event, given)));
  expect(words[0]).toEqual({ 'zh-CN': '进入“黎平”', en: 'entered “Liping”' });
  expect(words[5]).toEqual({ 'zh-CN': '作答“什么时候？”，答对', en: 'answered “When?”, right' });
  expect(words[6]).toEqual({ 'zh-CN': '通过“测验”，80 分', en: 'passed “Test”, 80 points' });
});
