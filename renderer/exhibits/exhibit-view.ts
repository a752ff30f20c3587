import type { Exhibit } from '#model/exhibits/registry.ts';
import type { Language } from '#model/language.ts';
import type { TextSheet } from '../text/sheet.ts';
import type { MakeLivePart } from './live-part.ts';

/** What a portal tells about where it leads; the pages know it from the host. */
export interface PortalFacts {
  title: string;
  /** In the other language, or empty. */
  translation: string;
  minutes: number;
  /** How much of it the visitor has seen, 0-1. */
  seen: number;
  /** No such exhibition is installed: the portal is shown shut. */
  missing?: boolean;
}

/** A face of an exhibit that asks to be painted. */
export interface FaceQuery {
  /** As named by the exhibit's body in `model/exhibits`: `front`, `label` … */
  face: string;
  /** Width and height, metres. */
  size: [number, number];
  language: Language;
  /** What a portal leads to. */
  portal?: PortalFacts;
}

/** How a face is painted. */
export type FacePaint =
  /** Text on the face's own board, or straight on the wall behind it. */
  | { kind: 'print'; sheet: TextSheet; on: 'board' | 'wall' }
  /** A medium of the package, filling the face; of it only `crop`: left, bottom, width, height, 0-1. */
  | { kind: 'picture'; media: string; crop?: [number, number, number, number] }
  /** Anything drawn with canvas 2D in colour, in pixels, `density` of them a metre. */
  | {
      kind: 'drawing';
      density: number;
      draw: (context: OffscreenCanvasRenderingContext2D, density: number) => void | Promise<void>;
    }
  /** The board's own colour. */
  | { kind: 'plain' };

/** How a kind of exhibit looks in the hall. Its body is built in `model/exhibits`. */
export interface ExhibitView<Kind extends Exhibit> {
  paint: (exhibit: Kind, query: FaceQuery) => FacePaint;
  /** What of it moves or sounds; loaded only when a room has one. */
  live?: () => Promise<MakeLivePart<Kind>>;
}
