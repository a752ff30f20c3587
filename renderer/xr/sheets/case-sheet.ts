import type { Case } from '#model/exhibits/case.ts';
import { localText } from '#model/language.ts';
import type { LocalText } from '#model/language.ts';
import { footBlocks } from '../../exhibits/texts.ts';
import type { Paragraph } from '../../text/markdown.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import { plainBody } from '../board/board-content.ts';
import { kickerOf } from './reading-sheet.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Situation and question; then points to discuss; only then what came of it. One presses when one has thought. */
export function caseSheet(exhibit: Case, desk: SheetDesk): Sheet {
  const { kinds, t, language } = desk;
  let stage: 'thinking' | 'discussing' | 'told' = 'thinking';
  const head = (text: string): Paragraph => ({ spans: [{ text, strong: true }] });
  const prose = (text: LocalText) => parseMarkdown(localText(text, language));
  const body = (): Paragraph[] => {
    switch (stage) {
      case 'thinking':
        return [...prose(exhibit.situation), head(kinds.question), ...prose(exhibit.question)];
      case 'discussing':
        return [
          head(kinds.discussion),
          ...exhibit.discussion.map((point, index) => ({
            bullet: `${index + 1}.`,
            spans: [{ text: localText(point, language), strong: false }],
          })),
        ];
      case 'told':
        return [
          head(kinds.outcome),
          ...prose(exhibit.outcome),
          ...plainBody(...footBlocks(exhibit, language).map(({ text }) => text)),
        ];
    }
  };
  return {
    stays: true,
    content: () => ({
      kicker: kickerOf(exhibit, desk),
      title: desk.say(exhibit.title),
      body: body(),
      actions: [
        ...(stage === 'thinking' ? [{ id: 'discuss', text: kinds.thinkSkip, primary: true }] : []),
        ...(stage === 'discussing' ? [{ id: 'tell', text: kinds.showOutcome, primary: true }] : []),
        { id: 'close', text: t.close },
      ],
    }),
    press: (id) => {
      if (id === 'close') return desk.close();
      stage = id === 'discuss' ? 'discussing' : 'told';
      return desk.refresh();
    },
  };
}
