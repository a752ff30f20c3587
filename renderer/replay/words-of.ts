import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { localText, type Language } from '#model/language.ts';
import type { Words } from './replay-words.ts';

/** What the exhibition says of a step or an exhibit. */
export function wordsOf(
  { hall, tours }: Pick<ExhibitionDocuments, 'hall' | 'tours'>,
  language: Language,
): Words {
  return (mark) => {
    const told =
      mark.kind === 'step'
        ? tours.tours.find(({ id }) => id === mark.tour)?.steps.find(({ id }) => id === mark.step)
        : hall.exhibits.find(({ id }) => id === mark.exhibit);
    if (!told) return undefined;
    return {
      title: localText(told.title, language),
      text: told.text ? localText(told.text, language) : '',
    };
  };
}
