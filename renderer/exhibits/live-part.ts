import type { Frame } from '#model/geometry/mesh-builder.ts';
import type { Remark } from '#model/host-api/learning.ts';
import type { Language } from '#model/language.ts';
import type { Object3D, WebGLRenderer } from 'three';
import type { HallEars } from '../hall/hall-ears.ts';

/** What the visitor does with an exhibit just now. */
export interface Attention {
  /** Stands before it. */
  near: boolean;
  /** Has its reading view open. */
  opened: boolean;
  /** Its room is drawn. */
  inSight: boolean;
  /** A tour speaks, or the visitor wants no sound. */
  quiet: boolean;
}

/** The part of an exhibit that moves, sounds or is loaded by itself: a model, a screen, a line that lights up. */
export interface LivePart {
  object: Object3D;
  /** Called for each picture while the room is drawn; true while one more picture is wanted. */
  frame?: (dt: number, attention: Attention) => boolean;
  /** Attention has changed: play, pause. */
  attend?: (attention: Attention) => void;
  /** How many films and recordings it holds open just now. */
  players?: () => number;
  dispose: () => void;
}

export interface LivePlace {
  /** Where the exhibit stands, as its body is given it. */
  frame: Frame;
  /** Address of a medium of the package. */
  address: (media: string) => string;
  language: Language;
  /** Asks for one more picture. */
  invalidate: () => void;
  /** What is said just now, for those who don't hear it; null when nothing is. */
  caption: (line: string | null) => void;
  /** Tells of something that is not as it should be but stops nothing. */
  warn: (message: string) => void;
  /** What the hall is drawn with, once there is something to draw on. */
  renderer: Promise<WebGLRenderer>;
  /** Tells what hangs on this message wall now, and again when that changes; returns how to stop it. */
  remarks: (told: (remarks: readonly Remark[]) => void) => () => void;
  /** Where sounds are heard from. */
  ears: HallEars;
}

/** Makes a kind's live part; resolves when it can be shown, rejects when its medium can't. */
export type MakeLivePart<Kind> = (exhibit: Kind, place: LivePlace) => Promise<LivePart>;
