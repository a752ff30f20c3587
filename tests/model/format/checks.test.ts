import { checkDocuments } from '#model/format/checks/check-documents.ts';
import type { Documents } from '#model/format/documents.ts';
import { describe, expect, it } from 'vitest';
import { at, collector, sampleDocuments } from './sample-documents.ts';

type Change = (documents: Documents) => void;

function check(change: Change = () => {}, files: string[] = []) {
  const documents = sampleDocuments();
  change(documents);
  const { report, codes, problems } = collector();
  checkDocuments(documents, new Set(files), report);
  return { errors: codes('error'), warnings: codes('warning'), problems };
}

/** A second room to the right of the first, and a door between them. */
function addRoom({ hall }: Documents, x = 6.3): void {
  const room = at(hall.rooms, 0);
  hall.rooms.push({
    ...room,
    id: 'next',
    fittings: [],
    floor: room.floor.map(([px, pz]) => [px + x, pz]),
  });
  hall.doors.push({
    id: 'door',
    from: { room: 'hall', wall: 1, at: 2.5 },
    to: { room: 'next', wall: 3 },
    width: 1.6,
    height: 2.3,
  });
}

describe('checkDocuments', () => {
  it('finds nothing wrong with a sound exhibition of one room, or of two with a door', () => {
    expect(check().problems).toEqual([]);
    expect(check((documents) => addRoom(documents)).problems).toEqual([]);
  });

  const wrong: [string, Change, string][] = [
    [
      'an id used twice',
      ({ hall }) => hall.exhibits.push(at(hall.exhibits, 0)),
      'reference/duplicate-id',
    ],
    ['an entrance nowhere', ({ hall }) => (hall.entrance.room = 'attic'), 'reference/missing'],
    [
      'an exhibit in no room',
      ({ hall }) => (at(hall.exhibits, 0).room = 'attic'),
      'reference/missing',
    ],
    [
      'an exhibit on no wall',
      ({ hall }) => (at(hall.exhibits, 0).anchor = { wall: 9, at: 1, height: 1 }),
      'reference/missing-wall',
    ],
    [
      'a step about no exhibit',
      ({ tours }) => (at(at(tours.tours, 0).steps, 0).exhibit = 'ghost'),
      'reference/missing',
    ],
    [
      'completion by no quiz',
      ({ manifest }) => (manifest.completion = { quiz: 'ghost' }),
      'reference/missing',
    ],
    [
      'counter-clockwise corners',
      ({ hall }) => at(hall.rooms, 0).floor.reverse(),
      'room/not-clockwise',
    ],
    [
      'walls that cross',
      ({ hall }) =>
        (at(hall.rooms, 0).floor = [
          [0, 0],
          [6, 5],
          [6, 0],
          [0, 5],
        ]),
      'room/not-simple',
    ],
    [
      'a doubled corner',
      ({ hall }) => at(hall.rooms, 0).floor.splice(1, 0, [0.01, 0]),
      'room/short-wall',
    ],
    ['rooms that overlap', (documents) => addRoom(documents, 3), 'room/overlap'],
    ['a door through 3 m of wall', (documents) => addRoom(documents, 9), 'door/walls-apart'],
    [
      'a door between walls at right angles',
      (documents) => {
        addRoom(documents);
        at(documents.hall.doors, 0).to.wall = 2;
      },
      'door/walls-not-parallel',
    ],
    [
      'a door beyond its wall',
      (documents) => {
        addRoom(documents);
        at(documents.hall.doors, 0).from.at = 4.9;
      },
      'door/outside-wall',
    ],
    [
      'a door above the ceiling',
      (documents) => {
        addRoom(documents);
        at(documents.hall.doors, 0).height = 3.6;
      },
      'door/too-high',
    ],
    [
      'a window over a door',
      (documents) => {
        addRoom(documents);
        at(documents.hall.rooms, 0).windows = [
          { id: 'w', wall: 1, at: 2.5, sill: 1, width: 1, height: 1 },
        ];
      },
      'opening/overlap',
    ],
    [
      'an exhibit beyond its wall',
      ({ hall }) => (at(hall.exhibits, 0).anchor = { wall: 0, at: 5.9, height: 1.5 }),
      'exhibit/outside-wall',
    ],
    [
      'an exhibit before a door',
      (documents) => {
        addRoom(documents);
        at(documents.hall.exhibits, 0).anchor = { wall: 1, at: 2.5, height: 1.5 };
      },
      'exhibit/over-opening',
    ],
    [
      'exhibits on top of each other',
      ({ hall }) =>
        hall.exhibits.push({
          ...at(hall.exhibits, 0),
          id: 'second',
          anchor: { wall: 0, at: 3.5, height: 1.5 },
        }),
      'exhibit/overlap',
    ],
    [
      'an exhibit outside its room',
      ({ hall }) => (at(hall.exhibits, 0).anchor = { floor: [9, 9] }),
      'exhibit/outside-room',
    ],
    [
      'an entrance in a wall',
      ({ hall }) => (hall.entrance.viewpoint.floor = [0.05, 2]),
      'viewpoint/outside-room',
    ],
    [
      'an entrance on a bench',
      ({ hall }) => (hall.entrance.viewpoint.floor = [3, 3]),
      'viewpoint/in-obstacle',
    ],
    [
      'a text without its declared English',
      ({ manifest }) => manifest.languages.push('en'),
      'text/missing-language',
    ],
    [
      'HTML in a text',
      ({ hall }) => (at(hall.exhibits, 0).text = { 'zh-CN': '看<img src=x onerror=alert(1)>' }),
      'text/html',
    ],
    [
      'a statement without source',
      ({ hall }) => (at(hall.exhibits, 0).sources = []),
      'source/missing',
    ],
    [
      'a right answer that is no option',
      ({ quizzes }) => {
        const question = at(at(quizzes.quizzes, 0).questions, 0);
        if (question.kind === 'single') question.answer = 'z';
      },
      'quiz/answer-not-an-option',
    ],
    [
      'more questions asked than there are',
      ({ quizzes }) => (at(quizzes.quizzes, 0).ask = 5),
      'quiz/too-few-questions',
    ],
    [
      'a cover that is not there',
      ({ manifest }) => (manifest.cover = 'media/c.png'),
      'media/missing',
    ],
    ['a budget too small', ({ manifest }) => (manifest.budgets.triangles = 10), 'budget/triangles'],
  ];
  it.each(wrong)('finds %s', (_, change, code) => {
    const { errors, problems } = check(change);
    expect(errors).toContain(code);
    for (const { text } of problems) {
      expect(text['zh-CN']).toMatch(/[\u4E00-\u9FFF]/);
      expect(text.en.length).toBeGreaterThan(10);
    }
  });

  it('lets an example stand without a source', () => {
    const { errors } = check(({ hall }) => {
      const exhibit = at(hall.exhibits, 0);
      exhibit.sources = [];
      exhibit.text = { 'zh-CN': '示例 · 请替换' };
    });
    expect(errors).toEqual([]);
  });

  it('asks for a credit for each medium, and warns of what is not used', () => {
    const { errors, warnings } = check(undefined, ['media/photo.jpg', 'media/words.vtt']);
    expect(errors).toEqual(['credit/missing']);
    expect(warnings).toEqual(['media/unused', 'media/unused']);
  });
});
