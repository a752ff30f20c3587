import type { Question } from '#model/format/quizzes.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { rightAnswer } from '#model/quizzes/answer.ts';
import { shownOrder } from '#model/quizzes/attempt.ts';
import type { LocalText } from '#model/language.ts';
import type { BoardChoice } from '../board/board-content.ts';
import type { SheetDesk } from './sheet.ts';

/** A question as choices to point at. */
export interface AnswerForm {
  hint: string;
  choices: () => BoardChoice[];
  choose: (id: string) => void;
  /** Undefined until it is complete. */
  answer: () => Answer | undefined;
  canRedo: () => boolean;
  redo: () => void;
  /** After the answer: what was right, and what was chosen and was not. */
  judged: () => BoardChoice[];
}

interface Option {
  id: string;
  text: LocalText;
}

/** The order in which options are offered. */
type Arrange = <T extends { id: string }>(options: readonly T[]) => T[];
const shuffled: Arrange = (options) => shownOrder(options, Math.random);
/** As it was given: the same as on all other screens. */
export const asGiven: Arrange = (options) => [...options];

/** The form of a question of any kind. */
export function makeAnswerForm(
  question: Question,
  desk: SheetDesk,
  arrange: Arrange = shuffled,
): AnswerForm {
  switch (question.kind) {
    case 'single':
      return oneOf(question, arrange(question.options), desk, (option) => ({
        kind: 'single',
        option,
      }));
    case 'true-false':
      return oneOf(question, trueOrFalse(desk), desk, (id) => ({
        kind: 'true-false',
        value: id === 'true',
      }));
    case 'point': {
      const exhibits = desk.documents.hall.exhibits.filter(({ text }) => text);
      const options = exhibits.map(({ id, title }) => ({ id, text: title }));
      return oneOf(question, options, desk, (exhibit) => ({ kind: 'point', exhibit }));
    }
    case 'multiple':
      return someOf(question, arrange(question.options), desk);
    case 'order':
      return inOrder(question, arrange(question.options), desk);
    case 'match':
      return pairUp(question, arrange(question.pairs), desk);
  }
}

/** Chooses in a new form what was chosen elsewhere. */
export function fillForm(form: Pick<AnswerForm, 'choose'>, answer: Answer): void {
  for (const id of idsOf(answer)) form.choose(id);
}

function trueOrFalse({ kinds }: SheetDesk): Option[] {
  return [
    { id: 'true', text: { 'zh-CN': kinds.trueOption, en: kinds.trueOption } },
    { id: 'false', text: { 'zh-CN': kinds.falseOption, en: kinds.falseOption } },
  ];
}

function oneOf(
  question: Question,
  options: readonly Option[],
  { say }: SheetDesk,
  answerOf: (id: string) => Answer,
): AnswerForm {
  let chosen: string | undefined;
  const right = idsOf(rightAnswer(question));
  return {
    hint: '',
    choices: () => marked(options, say, (id) => (id === chosen ? 'chosen' : undefined)),
    choose: (id) => {
      chosen = id;
    },
    answer: () => (chosen === undefined ? undefined : answerOf(chosen)),
    canRedo: () => false,
    redo: () => undefined,
    judged: () =>
      judged(
        options.filter(({ id }) => id === chosen || right.includes(id)),
        say,
        right,
        [chosen ?? ''],
      ),
  };
}

function someOf(
  question: Extract<Question, { kind: 'multiple' }>,
  options: readonly Option[],
  { say, kinds }: SheetDesk,
): AnswerForm {
  let chosen: string[] = [];
  return {
    hint: kinds.several,
    choices: () => marked(options, say, (id) => (chosen.includes(id) ? 'chosen' : undefined)),
    choose: (id) => {
      chosen = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    },
    answer: () => (chosen.length > 0 ? { kind: 'multiple', options: chosen } : undefined),
    canRedo: () => false,
    redo: () => undefined,
    judged: () => judged(options, say, question.answer, chosen),
  };
}

/** Pointed at one after another; each shows its place. */
function inOrder(
  question: Extract<Question, { kind: 'order' }>,
  options: readonly Option[],
  { say, t }: SheetDesk,
): AnswerForm {
  let chosen: string[] = [];
  const right = question.options.map(({ id }) => id);
  const numbered = (order: readonly string[], id: string) => {
    const place = order.indexOf(id);
    return place < 0 ? '' : `${place + 1}. `;
  };
  return {
    hint: t.order,
    choices: () =>
      options.map(({ id, text }) => ({
        id,
        text: numbered(chosen, id) + say(text),
        ...(chosen.includes(id) ? { mark: 'chosen' as const } : {}),
      })),
    choose: (id) => {
      if (!chosen.includes(id)) chosen = [...chosen, id];
    },
    answer: () =>
      chosen.length === options.length ? { kind: 'order', options: chosen } : undefined,
    canRedo: () => chosen.length > 0,
    redo: () => {
      chosen = [];
    },
    judged: () =>
      question.options.map(({ id, text }, place) => ({
        id,
        text: numbered(right, id) + say(text),
        mark: chosen[place] === id ? ('right' as const) : ('wrong' as const),
        still: true,
      })),
  };
}

/** For one on the left after another, what belongs to it. */
function pairUp(
  question: Extract<Question, { kind: 'match' }>,
  rights: Extract<Question, { kind: 'match' }>['pairs'],
  { say, t }: SheetDesk,
): AnswerForm {
  let pairs: [string, string][] = [];
  const next = () => question.pairs[pairs.length];
  return {
    get hint() {
      const left = next()?.left;
      return left ? t.matchFor(say(left)) : '';
    },
    choices: () => {
      if (next())
        return rights
          .filter(({ id }) => !pairs.some(([, used]) => used === id))
          .map(({ id, right }) => ({ id, text: say(right) }));
      return pairs.map(([left, right]) => ({
        id: left,
        text: `${say(textOf(left, 'left'))} — ${say(textOf(right, 'right'))}`,
        mark: 'chosen' as const,
        still: true,
      }));
    },
    choose: (id) => {
      const left = next();
      if (left) pairs = [...pairs, [left.id, id]];
    },
    answer: () => (next() ? undefined : { kind: 'match', pairs }),
    canRedo: () => pairs.length > 0,
    redo: () => {
      pairs = [];
    },
    judged: () =>
      question.pairs.map(({ id, left, right }) => ({
        id,
        text: `${say(left)} — ${say(right)}`,
        mark: pairs.some(([a, b]) => a === id && b === id)
          ? ('right' as const)
          : ('wrong' as const),
        still: true,
      })),
  };
  function textOf(id: string, side: 'left' | 'right'): LocalText {
    return question.pairs.find((pair) => pair.id === id)?.[side] ?? { 'zh-CN': '' };
  }
}

function marked(
  options: readonly Option[],
  say: SheetDesk['say'],
  markOf: (id: string) => BoardChoice['mark'],
): BoardChoice[] {
  return options.map(({ id, text }) => {
    const mark = markOf(id);
    return { id, text: say(text), ...(mark ? { mark } : {}) };
  });
}

function judged(
  options: readonly Option[],
  say: SheetDesk['say'],
  right: readonly string[],
  chosen: readonly string[],
): BoardChoice[] {
  const markOf = (id: string) =>
    right.includes(id) ? 'right' : chosen.includes(id) ? 'wrong' : undefined;
  return marked(options, say, markOf).map((choice) => ({ ...choice, still: true }));
}

function idsOf(answer: Answer): string[] {
  switch (answer.kind) {
    case 'single':
      return [answer.option];
    case 'true-false':
      return [String(answer.value)];
    case 'point':
      return [answer.exhibit];
    case 'multiple':
    case 'order':
      return [...answer.options];
    case 'match':
      return answer.pairs.map(([, right]) => right);
  }
}
