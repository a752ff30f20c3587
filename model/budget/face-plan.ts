import type { Exhibit, KnownExhibit } from '../exhibits/registry.ts';
import { isKnownExhibit } from '../exhibits/registry.ts';
import { fitTitle } from '../exhibits/fit-title.ts';
import { localText } from '../language.ts';

/**
 * How a face of an exhibit is painted, as far as it costs: a medium, of whose width the face shows a share, or
 * text at so many pixels a metre.
 */
export type FacePlan =
  { paint: 'picture'; media: string; shown: number } | { paint: 'print'; density: number };

/** Pixels a metre of texts on boards, on labels, and on what one bends over. */
const ordinary = 1024;
const label = 1700;
const lectern = 1500;
/** Of words on a wall: of text to be read, and of large titles alone. */
const wall = 720;
const largeTitle = 512;
const large = 0.15;

/** Kinds with a label beside them. */
const hung: ReadonlySet<string> = new Set(['picture', 'panorama', 'video']);
/** Share of a panorama's circle that its window shows. */
const windowShare = 0.28;

/** The plan of one face, the same that the renderer's views follow; `size` in metres. */
export function facePlan(
  exhibit: Exhibit,
  face: string,
  size: readonly [number, number],
): FacePlan {
  if (!isKnownExhibit(exhibit)) return print(900);
  if (face === 'label' && hung.has(exhibit.kind)) return print(label);
  switch (exhibit.kind) {
    case 'picture':
      return picture(exhibit.media);
    case 'panorama':
      return picture(exhibit.media, windowShare);
    case 'video':
      return exhibit.poster ? picture(exhibit.poster) : print(ordinary);
    case 'panel':
      return print(panelDensity(exhibit, size));
    case 'timeline':
      return print(900);
    case 'portal':
      return print(640);
    case 'chart':
      return print(700);
    case 'route':
      return print(1000);
    case 'model':
      return print(label);
    case 'document':
    case 'quiz':
      return print(lectern);
    case 'audio':
    case 'case':
    case 'message-wall':
      return print(ordinary);
  }
}

function panelDensity(
  panel: Extract<KnownExhibit, { kind: 'panel' }>,
  [width, height]: readonly [number, number],
): number {
  if (panel.layout === undefined || panel.layout === 'board') return 900;
  const title = localText(panel.title, 'zh-CN');
  const dates = panel.layout === 'dates';
  if (!dates && panel.text) return wall;
  const fitted = fitTitle(title, width, height * (dates ? 0.7 : 0.8), dates ? 0.5 : 0.28);
  return fitted > large ? largeTitle : wall;
}

const print = (density: number): FacePlan => ({ paint: 'print', density });
const picture = (media: string, shown = 1): FacePlan => ({ paint: 'picture', media, shown });
