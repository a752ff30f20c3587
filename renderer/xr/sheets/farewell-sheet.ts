import { scoreWords } from '../../answer/answer-words.ts';
import { answerTexts } from '../../i18n/answer-texts.ts';
import { guidedTexts } from '../../i18n/guided-texts.ts';
import type { RoomView } from '../../live/room-view.ts';
import { plainBody } from '../board/board-content.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Seconds after which it goes away by itself: nobody has to press anything to go on. */
const stands = 20;

/** The guide's event is over, or goes on without the visitor: how they did in it. The visit goes on. */
export function farewellSheet({ connection, you }: RoomView, desk: SheetDesk): Sheet {
  const g = guidedTexts[desk.language];
  const ended = connection === 'ended';
  const t = answerTexts[desk.language];
  const score = scoreWords(you, t);
  const kept = score.length === 0 ? '' : you?.checkedIn ? t.recorded : t.anonymous;
  let left = stands;
  return {
    stays: true,
    content: () => ({
      title: ended ? g.ended : g.left,
      body: plainBody(...score, kept, ended ? g.endedText : g.leftText),
      actions: [{ id: 'on', text: desk.t.gotIt, primary: true }],
    }),
    press: () => desk.close(),
    frame: (dt) => {
      if (left <= 0) return;
      left -= dt;
      if (left <= 0) desk.close();
    },
  };
}
