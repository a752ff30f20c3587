import type { MessageWall } from '#model/exhibits/message-wall.ts';
import type { Remark } from '#model/host-api/learning.ts';
import { plainBody } from '../board/board-content.ts';
import { kickerOf } from './reading-sheet.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** A remark chosen from the wall's phrases, and what others wrote. The remark itself stays at the host. */
export function remarksSheet(exhibit: MessageWall, desk: SheetDesk): Sheet {
  const { kinds, t, say, visit, call } = desk;
  let remarks: readonly Remark[] = [];
  let said: 'nothing' | 'sending' | 'sent' | 'failed' = 'nothing';
  let gone = false;
  call('remarks.of-exhibit', { exhibition: desk.documents.manifest.id, exhibit: exhibit.id }).then(
    (found) => {
      remarks = found;
      if (!gone) desk.refresh('kept');
    },
    // What others wrote is not there just now; one can still choose a phrase.
    () => undefined,
  );
  const send = async (text: string) => {
    if (!visit.id) return;
    said = 'sending';
    desk.refresh('kept');
    try {
      const { remark } = await call('remarks.add', { visit: visit.id, exhibit: exhibit.id, text });
      visit.record({ kind: 'commented', exhibit: exhibit.id, remark });
      said = 'sent';
    } catch {
      said = 'failed';
    }
    if (!gone) desk.refresh();
  };
  return {
    stays: true,
    content: () => {
      const open = said === 'nothing' || said === 'failed';
      return {
        kicker: kickerOf(exhibit, desk),
        title: say(exhibit.prompt),
        body: plainBody(
          said === 'sent' ? kinds.remarkSent : said === 'failed' ? t.remarkFailed : '',
          visit.id ? '' : kinds.unrecorded,
          ...(said === 'sent' || remarks.length === 0 ? [] : [kinds.remarks]),
          ...(said === 'sent' ? [] : remarks.slice(0, 4).map(({ text }) => `“${text}”`)),
        ),
        choices:
          open && visit.id
            ? exhibit.phrases.map(({ id, text }) => ({ id: `phrase:${id}`, text: say(text) }))
            : [],
        columns: 2,
        actions: [{ id: 'close', text: t.close }],
      };
    },
    press: (id) => {
      if (id === 'close') return desk.close();
      const phrase = exhibit.phrases.find((one) => id === `phrase:${one.id}`);
      if (phrase) void send(say(phrase.text));
    },
    dispose: () => {
      gone = true;
    },
  };
}
