import type { Video } from '#model/exhibits/video.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { coverSheet } from '../cover-sheet.ts';
import { titleBlocks } from '../texts.ts';
import { exhibitWords } from '../words.ts';

/** Video: the poster on the screen until it plays; without one, its title. */
export const videoView: ExhibitView<Video> = {
  paint: (video, query) => {
    if (video.poster) return { kind: 'picture', media: video.poster };
    const words = exhibitWords(query.language);
    const foot = video.animation
      ? [{ role: 'credit' as const, text: words.animation, plain: true, size: 0.03 }]
      : [];
    return {
      kind: 'print',
      on: 'board',
      sheet: coverSheet(query, titleBlocks(video.title, query.language, 'title'), foot),
    };
  },
  live: async () => (await import('./video-part.ts')).makeVideoPart,
};
