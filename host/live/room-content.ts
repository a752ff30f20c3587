import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Question } from '#model/format/quizzes.ts';
import type { LocalText } from '#model/language.ts';
import type { LivePage } from '#model/live/room-messages.ts';

/** What a room shows of an exhibition. */
export interface RoomContent {
  title: LocalText;
  /** The exhibit of a step, if it names one; nothing for a step that is not there. */
  step: (tour: string, step: string) => { exhibit: string | null } | undefined;
  page: (exhibit: string) => LivePage | undefined;
  question: (quiz: string, question: string) => Question | undefined;
}

export function roomContent({
  manifest,
  hall,
  tours,
  quizzes,
}: Pick<ExhibitionDocuments, 'manifest' | 'hall' | 'tours' | 'quizzes'>): RoomContent {
  return {
    title: manifest.title,
    step: (tour, step) => {
      const found = tours.tours.find(({ id }) => id === tour)?.steps.find(({ id }) => id === step);
      return found && { exhibit: found.exhibit ?? null };
    },
    page: (id) => {
      const exhibit = hall.exhibits.find((candidate) => candidate.id === id);
      if (!exhibit) return undefined;
      return {
        exhibit: id,
        kind: exhibit.kind,
        title: exhibit.title,
        text: exhibit.text ?? null,
        sources: exhibit.sources ?? [],
      };
    },
    question: (quiz, question) =>
      quizzes.quizzes.find(({ id }) => id === quiz)?.questions.find(({ id }) => id === question),
  };
}
