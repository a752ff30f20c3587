import type { Video } from '#model/exhibits/video.ts';
import { localText } from '#model/language.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { drawMessage } from '../draw-message.ts';
import { labelSheet } from '../label-sheet.ts';
import { exhibitWords } from '../words.ts';

/** Video: the poster on the screen until it plays, else its title; the label beside it. */
export const videoView: ExhibitView<Video> = {
  paint: (video, query) => {
    const words = exhibitWords(query.language);
    const animation = video.animation ? words.animation : words.watch;
    if (query.face === 'label') {
      return { kind: 'print', on: 'board', sheet: labelSheet(video, query, animation) };
    }
    if (video.poster) return { kind: 'picture', media: video.poster };
    const title = localText(video.title, query.language);
    return {
      kind: 'drawing',
      density: 500,
      draw: ({ canvas }) => drawMessage(canvas, title, animation),
    };
  },
  live: async () => (await import('./video-part.ts')).makeVideoPart,
};
