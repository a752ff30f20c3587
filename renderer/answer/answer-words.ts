import type { Question } from '#model/format/quizzes.ts';
import type { LocalText } from '#model/language.ts';
import type { AskedQuestion } from '#model/live/live-question.ts';
import type { RoomSelf } from '#model/live/room-messages.ts';
import type { Answer } from '#model/quizzes/answer.ts';

/** An answer in words; of an order, first to last. */
export function answerWords(
  { options }: Pick<AskedQuestion, 'options'>,
  answer: Answer,
  words: { yes: string; no: string },
  say: (text: LocalText) => string,
): string[] {
  switch (answer.kind) {
    case 'true-false':
      return [answer.value ? words.yes : words.no];
    case 'single':
      return options.flatMap(({ id, text }) => (id === answer.option ? [say(text)] : []));
    case 'multiple':
      return options.flatMap(({ id, text }) => (answer.options.includes(id) ? [say(text)] : []));
    case 'order':
      return answer.options.flatMap((wanted) =>
        options.flatMap(({ id, text }) => (id === wanted ? [say(text)] : [])),
      );
    case 'match':
    case 'point':
      // Are not asked in a room.
      return [];
  }
}

interface ScoreWords {
  score: (right: number, asked: number) => string;
  teamScore: (team: string, points: number) => string;
}

/** How one has answered so far, and one's team; nothing before the first answer was told. */
export function scoreWords(you: RoomSelf | null, words: ScoreWords): string[] {
  if (!you?.score) return [];
  const { asked, right, team } = you.score;
  const own = words.score(right, asked);
  if (you.team === null || team === null) return [own];
  return [own, words.teamScore(you.team, Math.round(team * 10) / 10)];
}

/** In the shape that the forms take; what it lacks is not told before the guide reveals it. */
export function asQuestion({ id, kind, prompt, options }: AskedQuestion): Question {
  const known = { id, prompt, explanation: prompt, sources: [] };
  switch (kind) {
    case 'single':
      return { ...known, kind, options, answer: '' };
    case 'multiple':
      return { ...known, kind, options, answer: [] };
    case 'true-false':
      return { ...known, kind, answer: false };
    case 'order':
      return { ...known, kind, options };
  }
}
