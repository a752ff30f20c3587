import type { Documents } from '../documents.ts';
import { reporter } from '../problem.ts';
import type { Report, Reporter } from '../problem.ts';
import type { Question } from '../quizzes.ts';

type Path = (string | number)[];

/** Questions whose right answer is none of their options, and quizzes that ask more than they have. */
export function checkQuizzes({ hall, quizzes }: Documents, report: Report): void {
  const rep = reporter('quizzes.json', report);
  const exhibits = new Set(hall.exhibits.map(({ id }) => id));
  quizzes.quizzes.forEach((quiz, index) => {
    if (quiz.ask !== undefined && quiz.ask > quiz.questions.length) {
      rep.error(
        'quiz/too-few-questions',
        ['quizzes', index, 'ask'],
        `每次要出 ${quiz.ask} 题，但题库只有 ${quiz.questions.length} 题。请减少 ask 或增加题目。`,
        `${quiz.ask} questions are to be asked, but there are only ${quiz.questions.length}. Lower ask or add questions.`,
      );
    }
    quiz.questions.forEach((question, place) =>
      checkQuestion(question, ['quizzes', index, 'questions', place], exhibits, rep),
    );
  });
}

function checkQuestion(
  question: Question,
  path: Path,
  exhibits: ReadonlySet<string>,
  rep: Reporter,
): void {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const ids = question.options.map(({ id }) => id);
      distinct(ids, [...path, 'options'], rep);
      const answers = question.kind === 'single' ? [question.answer] : question.answer;
      const wrong = answers.find((answer) => !ids.includes(answer));
      if (wrong !== undefined || answers.length === 0) {
        rep.error(
          'quiz/answer-not-an-option',
          [...path, 'answer'],
          `正确答案 ${wrong ?? ''} 不在选项之中。请改成某个选项的编号。`,
          `The right answer ${wrong ?? ''} is none of the options. Name an option's id.`,
        );
      }
      return;
    }
    case 'order':
      distinct(
        question.options.map(({ id }) => id),
        [...path, 'options'],
        rep,
      );
      return;
    case 'match':
      distinct(
        question.pairs.map(({ id }) => id),
        [...path, 'pairs'],
        rep,
      );
      return;
    case 'point':
      if (exhibits.has(question.exhibit)) return;
      rep.error(
        'reference/missing',
        [...path, 'exhibit'],
        `没有编号为 ${question.exhibit} 的展品。请改成已有的编号。`,
        `There is no exhibit with the id ${question.exhibit}. Name an existing one.`,
      );
      return;
    case 'true-false':
  }
}

function distinct(ids: readonly string[], path: Path, { error }: Reporter): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return;
  error(
    'reference/duplicate-id',
    path,
    `编号 ${twice} 用了两次。请换一个。`,
    `The id ${twice} is used twice. Choose another.`,
  );
}
