import type { Hall } from '../format/hall.ts';
import type { Manifest } from '../format/manifest.ts';
import type { Question, Quizzes } from '../format/quizzes.ts';
import type { Tours } from '../format/tours.ts';
import type { LocalText } from '../language.ts';
import { interactionType, responsePattern, rightAnswer } from '../quizzes/answer.ts';

/** What an activity is, as a statement carries it (xAPI 2.0, 4.2.2.1.1). */
export interface ActivityDefinition {
  type: string;
  name?: Record<string, string>;
  interactionType?: string;
  correctResponsesPattern?: string[];
}

/** IRIs of activity types from the public vocabularies. */
const types = {
  exhibition: 'http://adlnet.gov/expapi/activities/course',
  room: 'http://activitystrea.ms/schema/1.0/place',
  exhibit: 'http://id.tincanapi.com/activitytype/resource',
  video: 'https://w3id.org/xapi/video/activity-type/video',
  audio: 'https://w3id.org/xapi/audio/activity-type/audio',
  tour: 'http://adlnet.gov/expapi/activities/lesson',
  step: 'http://id.tincanapi.com/activitytype/step',
  quiz: 'http://adlnet.gov/expapi/activities/assessment',
  question: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  award: 'http://activitystrea.ms/schema/1.0/badge',
} as const;

/** What an exhibition gives to those who finish it. */
const awards: Record<string, LocalText> = {
  certificate: { 'zh-CN': '参观证书', en: 'Certificate' },
  'all-halls': { 'zh-CN': '徽章：遍访各厅', en: 'Badge: all halls' },
  'full-marks': { 'zh-CN': '徽章：满分', en: 'Badge: full marks' },
};

/** Something in an exhibition that a statement can be about. */
export type Thing =
  | { kind: 'exhibition' }
  | { kind: 'room' | 'exhibit' | 'tour' | 'quiz' | 'award'; id: string }
  | { kind: 'step' | 'question'; of: string; id: string };

/** Where a thing stands below its exhibition's address; exhibits stand right below it. */
export function pathOf(thing: Thing): string {
  switch (thing.kind) {
    case 'exhibition':
      return '';
    case 'exhibit':
      return `/${thing.id}`;
    case 'room':
      return `/rooms/${thing.id}`;
    case 'tour':
      return `/tours/${thing.id}`;
    case 'quiz':
      return `/quizzes/${thing.id}`;
    case 'award':
      return `/awards/${thing.id}`;
    case 'step':
      return `/tours/${thing.of}/${thing.id}`;
    case 'question':
      return `/quizzes/${thing.of}/${thing.id}`;
  }
}

/** Activity id: the owner's home page, the exhibition, the thing; never the version. */
export function activityId(ownerHomePage: string, exhibition: string, thing: Thing): string {
  return `${ownerHomePage.replace(/\/+$/, '')}/${exhibition}${pathOf(thing)}`;
}

/** The definition of a thing that the exhibition's documents don't know (any more). */
export function bareDefinition(thing: Thing): ActivityDefinition {
  return thing.kind === 'question'
    ? { type: types.question, interactionType: 'other' }
    : { type: types[thing.kind] };
}

/** Definitions of everything in an exhibition, by `pathOf`. */
export function activityDefinitions(documents: {
  manifest: Manifest;
  hall: Hall;
  tours: Tours;
  quizzes: Quizzes;
}): Map<string, ActivityDefinition> {
  const found = new Map<string, ActivityDefinition>();
  const add = (thing: Thing, name: LocalText, more: Partial<ActivityDefinition> = {}) =>
    found.set(pathOf(thing), { ...bareDefinition(thing), name: languageMap(name), ...more });
  add({ kind: 'exhibition' }, documents.manifest.title);
  for (const room of documents.hall.rooms) add({ kind: 'room', id: room.id }, room.title);
  for (const { id, kind, title } of documents.hall.exhibits) {
    const type = kind === 'video' || kind === 'audio' ? types[kind] : types.exhibit;
    add({ kind: 'exhibit', id }, title, { type });
  }
  for (const tour of documents.tours.tours) {
    add({ kind: 'tour', id: tour.id }, tour.title);
    for (const { id, title } of tour.steps) add({ kind: 'step', of: tour.id, id }, title);
  }
  for (const [id, name] of Object.entries(awards)) add({ kind: 'award', id }, name);
  for (const quiz of documents.quizzes.quizzes) {
    add({ kind: 'quiz', id: quiz.id }, quiz.title);
    for (const question of quiz.questions)
      add({ kind: 'question', of: quiz.id, id: question.id }, question.prompt, {
        ...interaction(question),
      });
  }
  return found;
}

function interaction(question: Question): Partial<ActivityDefinition> {
  return {
    interactionType: interactionType(question),
    correctResponsesPattern: [responsePattern(rightAnswer(question))],
  };
}

function languageMap(text: LocalText): Record<string, string> {
  return { 'zh-CN': text['zh-CN'], ...(text.en === undefined ? {} : { en: text.en }) };
}
