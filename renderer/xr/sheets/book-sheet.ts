import type { DocumentExhibit } from '#model/exhibits/document.ts';
import { mediumFaultText } from '../../reading/medium-fault-text.ts';
import { faultOf } from '../../viewer/medium-fault.ts';
import { plainBody } from '../board/board-content.ts';
import type { BoardContent } from '../board/board-content.ts';
import { turnIds } from '../board/lay-out-board.ts';
import type { OpenText, TextBody } from './open-text.ts';
import { kickerOf } from './reading-sheet.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** A book or text on the board, chapter after chapter; it opens at the chapter where the visitor stopped. */
export function bookSheet(
  exhibit: DocumentExhibit,
  opening: Promise<OpenText>,
  desk: SheetDesk,
): Sheet {
  const { t, media, visit } = desk;
  let text: OpenText | undefined;
  let body: TextBody = plainBody(t.loading);
  let failed = false;
  let part = 0;
  let asked = 0;
  let gone = false;
  const fail = (error: unknown) => {
    failed = true;
    body = plainBody(mediumFaultText('document', faultOf(error), media), media.tellStaff);
    if (!gone) desk.refresh();
  };
  const go = async (to: number, page: 'first' | 'last') => {
    asked += 1;
    const mine = asked;
    const read = (await text?.read(to)) ?? [];
    if (gone || mine !== asked) return discard(read);
    discard(body);
    body = read.length > 0 ? read : plainBody(t.emptyPart);
    part = to;
    if (text && text.parts.length > 1)
      visit.keepPlace({
        pages: { ...visit.progress.getState().progress.resume?.pages, [exhibit.id]: to },
      });
    return desk.refresh(page);
  };
  opening
    .then((opened) => {
      text = opened;
      const stopped = visit.progress.getState().progress.resume?.pages?.[exhibit.id] ?? 0;
      return go(Math.max(0, Math.min(opened.parts.length - 1, Math.floor(stopped))), 'first');
    })
    .catch(fail);
  const content = (): BoardContent => {
    const parts = text?.parts ?? [];
    const many = parts.length > 1 && !failed;
    return {
      kicker: many ? media.chapter(part + 1, parts.length) : kickerOf(exhibit, desk),
      title: (many && parts[part]) || desk.say(exhibit.title),
      body,
      ...(many ? { beyond: { back: part > 0, on: part < parts.length - 1 } } : {}),
      actions: [{ id: 'close', text: t.close, primary: true }],
    };
  };
  return {
    content,
    press: (id) => {
      if (id === turnIds.on) void go(part + 1, 'first').catch(fail);
      else if (id === turnIds.back) void go(part - 1, 'last').catch(fail);
      else desk.close();
    },
    dispose: () => {
      gone = true;
      discard(body);
    },
  };
}

/** Gives back the pictures of a part that is not shown any more. */
function discard(body: TextBody): void {
  for (const part of body)
    if ('picture' in part && part.picture instanceof ImageBitmap) part.picture.close();
}
