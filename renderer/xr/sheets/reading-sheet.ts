import { isKnownExhibit, kindLabels } from '#model/exhibits/known-kinds.ts';
import type { Exhibit } from '#model/exhibits/registry.ts';
import { carriedAddress } from '../../viewer/carried-media.ts';
import { readingText } from './reading-text.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** The room and kind of an exhibit, as they stand above its title. */
export function kickerOf(exhibit: Exhibit, { documents, say }: SheetDesk): string {
  const room = documents.hall.rooms.find(({ id }) => id === exhibit.room);
  const kind = isKnownExhibit(exhibit) ? say(kindLabels[exhibit.kind]) : '';
  return [room ? say(room.title) : '', kind].filter(Boolean).join(' · ');
}

/** An exhibit's text to read, with its picture where it is one. */
export function readingSheet(exhibit: Exhibit, desk: SheetDesk): Sheet {
  const body = readingText(exhibit, desk.language);
  let picture: ImageBitmap | undefined;
  let gone = false;
  if (isKnownExhibit(exhibit) && exhibit.kind === 'picture') {
    void loadPicture(carriedAddress(desk.documents.base + exhibit.media)).then((loaded) => {
      picture = loaded;
      if (gone) picture?.close();
      else desk.refresh('kept');
    });
  }
  return {
    content: () => ({
      kicker: kickerOf(exhibit, desk),
      title: desk.say(exhibit.title),
      body: [...(picture ? [{ picture }] : []), ...body],
      actions: [{ id: 'close', text: desk.t.close, primary: true }],
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
