import { exhibitKinds, isKnownExhibit } from '#model/exhibits/registry.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Paragraph } from '../../text/markdown.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import { plainBody } from '../board/board-content.ts';
import { readingText } from './reading-text.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** The room and kind of an exhibit, as they stand above its title. */
export function kickerOf(exhibit: Exhibit, { documents, say }: SheetDesk): string {
  const room = documents.hall.rooms.find(({ id }) => id === exhibit.room);
  const kind = isKnownExhibit(exhibit) ? say(exhibitKinds[exhibit.kind].label) : '';
  return [room ? say(room.title) : '', kind].filter(Boolean).join(' · ');
}

/** An exhibit's text to read, with its picture where it is one; documents are fetched. */
export function readingSheet(exhibit: Exhibit, desk: SheetDesk): Sheet {
  let body: readonly Paragraph[] = readingText(exhibit, desk.language);
  let picture: ImageBitmap | undefined;
  let gone = false;
  if (isKnownExhibit(exhibit) && exhibit.kind === 'picture') {
    void loadPicture(desk.documents.base + exhibit.media).then((loaded) => {
      picture = loaded;
      if (gone) picture?.close();
      else desk.refresh('kept');
    });
  }
  if (isKnownExhibit(exhibit) && exhibit.kind === 'document') {
    const media = exhibit.media[desk.language] ?? exhibit.media['zh-CN'];
    body = plainBody(media.endsWith('.md') ? desk.t.loading : desk.t.atDesk);
    if (media.endsWith('.md')) {
      void loadText(desk.documents.base + media).then((text) => {
        body =
          text === undefined ? plainBody(desk.media.documentDamaged) : parseMarkdown(plain(text));
        if (!gone) desk.refresh();
      });
    }
  }
  return {
    content: () => ({
      kicker: kickerOf(exhibit, desk),
      title: desk.say(exhibit.title),
      body,
      actions: [{ id: 'close', text: desk.t.close, primary: true }],
      ...(picture ? { picture } : {}),
    }),
    press: () => desk.close(),
    dispose: () => {
      gone = true;
      picture?.close();
    },
  };
}

async function loadPicture(address: string): Promise<ImageBitmap | undefined> {
  try {
    const reply = await fetch(address);
    return reply.ok ? await createImageBitmap(await reply.blob()) : undefined;
  } catch {
    return undefined;
  }
}

async function loadText(address: string): Promise<string | undefined> {
  try {
    const reply = await fetch(address);
    return reply.ok ? await reply.text() : undefined;
  } catch {
    return undefined;
  }
}

/** Headings as emphasised lines; tables and the like stay as they are written. */
function plain(markdown: string): string {
  return markdown.replaceAll(/^#{1,6}\s+(.*)$/gm, '\n**$1**\n');
}
