import type { Exhibit, KnownExhibit } from '../exhibits/registry.ts';
import { isKnownExhibit } from '../exhibits/known-kinds.ts';
import { fitTitle } from '../exhibits/fit-title.ts';
import {
  boardDensity,
  chartDensity,
  coverDensity,
  labelDensity,
  lecternDensity,
  portalDensity,
  routeDensity,
  wallDensity,
} from '../exhibits/print-density.ts';
import { localText } from '../language.ts';

/**
 * How a face of an exhibit is painted, as far as it costs: a medium, of whose width the face shows a share, or
 * text at so many pixels a metre.
 */
export type FacePlan =
  { paint: 'picture'; media: string; shown: number } | { paint: 'print'; density: number };

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
  if (!isKnownExhibit(exhibit)) return print(boardDensity);
  if (face === 'label' && hung.has(exhibit.kind)) return print(labelDensity);
  switch (exhibit.kind) {
    case 'picture':
      return picture(exhibit.media);
    case 'panorama':
      return picture(exhibit.media, windowShare);
    case 'video':
      return exhibit.poster ? picture(exhibit.poster) : print(coverDensity);
    case 'panel':
      return print(panelDensity(exhibit, size));
    case 'timeline':
      return print(boardDensity);
    case 'portal':
      return print(portalDensity);
    case 'chart':
      return print(chartDensity);
    case 'route':
      return print(routeDensity);
    case 'model':
      return print(labelDensity);
    case 'document':
    case 'quiz':
      return print(lecternDensity);
    case 'audio':
    case 'case':
    case 'message-wall':
      return print(coverDensity);
  }
}

function panelDensity(
  panel: Extract<KnownExhibit, { kind: 'panel' }>,
  [width, height]: readonly [number, number],
): number {
  if (panel.layout === undefined || panel.layout === 'board') return boardDensity;
  const title = localText(panel.title, 'zh-CN');
  const dates = panel.layout === 'dates';
  if (!dates && panel.text) return wallDensity(0, false);
  const fitted = fitTitle(title, width, height * (dates ? 0.7 : 0.8), dates ? 0.5 : 0.28);
  return wallDensity(fitted, true);
}

const print = (density: number): FacePlan => ({ paint: 'print', density });
const picture = (media: string, shown = 1): FacePlan => ({ paint: 'picture', media, shown });
