import type { Question } from '../format/quizzes.ts';

/** What somebody answered, in the shape that the question's kind asks for. */
export type Answer =
  | { kind: 'single'; option: string }
  | { kind: 'multiple'; options: string[] }
  | { kind: 'true-false'; value: boolean }
  /** Option ids, first to last. */
  | { kind: 'order'; options: string[] }
  /** Pairs as [left id, right id]; a pair is right when both are the same pair's. */
  | { kind: 'match'; pairs: [string, string][] }
  | { kind: 'point'; exhibit: string };

/** Whether an answer is right. An answer of another kind than the question's is wrong. */
export function isCorrect(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'single':
      return answer.kind === 'single' && answer.option === question.answer;
    case 'multiple':
      return answer.kind === 'multiple' && sameSet(answer.options, question.answer);
    case 'true-false':
      return answer.kind === 'true-false' && answer.value === question.answer;
    case 'order':
      return answer.kind === 'order' && sameOrder(answer.options, ids(question.options));
    case 'match':
      return (
        answer.kind === 'match' &&
        sameSet(
          answer.pairs.map(([left]) => left),
          ids(question.pairs),
        ) &&
        answer.pairs.every(([left, right]) => left === right)
      );
    case 'point':
      return answer.kind === 'point' && answer.exhibit === question.exhibit;
  }
}

/** xAPI's interaction type of a question (xAPI 2.0, 4.2.2.5 interaction activities). */
export function interactionType(question: Question): string {
  const types = {
    single: 'choice',
    multiple: 'choice',
    'true-false': 'true-false',
    order: 'sequencing',
    match: 'matching',
    point: 'choice',
  } as const;
  return types[question.kind];
}

/** The answer as an xAPI response pattern: `[,]` between items, `[.]` inside pairs. */
export function responsePattern(answer: Answer): string {
  switch (answer.kind) {
    case 'single':
      return answer.option;
    case 'multiple':
      return answer.options.toSorted().join('[,]');
    case 'true-false':
      return String(answer.value);
    case 'order':
      return answer.options.join('[,]');
    case 'match':
      return answer.pairs.map((pair) => pair.join('[.]')).join('[,]');
    case 'point':
      return answer.exhibit;
  }
}

/** The right answer to a question. */
export function rightAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: question.answer };
    case 'multiple':
      return { kind: 'multiple', options: question.answer };
    case 'true-false':
      return { kind: 'true-false', value: question.answer };
    case 'order':
      return { kind: 'order', options: ids(question.options) };
    case 'match':
      return { kind: 'match', pairs: question.pairs.map(({ id }) => [id, id]) };
    case 'point':
      return { kind: 'point', exhibit: question.exhibit };
  }
}

function ids(items: readonly { id: string }[]): string[] {
  return items.map((item) => item.id);
}

function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === a.length && sameOrder(a.toSorted(), b.toSorted());
}
