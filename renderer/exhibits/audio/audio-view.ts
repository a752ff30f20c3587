import type { Audio } from '#model/exhibits/audio.ts';
import { localText } from '#model/language.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { coverSheet } from '../cover-sheet.ts';
import { footBlocks, titleBlocks } from '../texts.ts';
import { exhibitWords } from '../words.ts';

/** Audio: a board that names the recording and says that one may listen. */
export const audioView: ExhibitView<Audio> = {
  paint: (audio, query) => {
    const { language } = query;
    const text = audio.text
      ? [{ role: 'body' as const, text: localText(audio.text, language) }]
      : [];
    return {
      kind: 'print',
      on: 'board',
      sheet: coverSheet(
        query,
        [
          ...titleBlocks(audio.title, language, 'title'),
          {
            role: 'intro',
            text: exhibitWords(language).listen,
            plain: true,
            size: 0.03,
            tone: 'accent',
          },
          ...text,
        ],
        footBlocks(audio, language),
      ),
    };
  },
  live: async () => (await import('./audio-part.ts')).makeAudioPart,
};
