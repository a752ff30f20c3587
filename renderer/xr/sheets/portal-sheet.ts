import type { Portal } from '#model/exhibits/portal.ts';
import { plainBody } from '../board/board-content.ts';
import { readingText } from './reading-text.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Leads to another hall, which the browser's page opens: a session belongs to one hall's canvas. */
export function portalSheet(exhibit: Portal, desk: SheetDesk): Sheet {
  const { t } = desk;
  return {
    content: () => ({
      title: desk.say(exhibit.title),
      body: [...readingText(exhibit, desk.language), ...plainBody(t.portalNote)],
      actions: [
        { id: 'go', text: t.goThere, primary: true },
        { id: 'close', text: t.close },
      ],
    }),
    press: (id) => {
      desk.close();
      if (id === 'go') desk.leaveThrough(exhibit);
    },
  };
}
