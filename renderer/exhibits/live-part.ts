import type { Frame } from '#model/geometry/mesh-builder.ts';
import type { Language } from '#model/language.ts';
import type { Object3D } from 'three';

/** What the visitor does with an exhibit just now. */
interface Attention {
  /** Stands before it. */
  near: boolean;
  /** Has its reading view open. */
  opened: boolean;
}

/** The part of an exhibit that moves, sounds or is loaded by itself: a model, a screen, a line that lights up. */
export interface LivePart {
  object: Object3D;
  /** Called for each picture while the room is drawn; true while one more picture is wanted. */
  frame?: (dt: number, attention: Attention) => boolean;
  /** Attention has changed: play, pause. */
  attend?: (attention: Attention) => void;
  dispose: () => void;
}

interface LivePlace {
  /** Where the exhibit stands, as its body is given it. */
  frame: Frame;
  /** Address of a medium of the package. */
  address: (media: string) => string;
  language: Language;
  /** Asks for one more picture. */
  invalidate: () => void;
}

/** Makes a kind's live part; resolves when it can be shown, rejects when its medium can't. */
export type MakeLivePart<Kind> = (exhibit: Kind, place: LivePlace) => Promise<LivePart>;
