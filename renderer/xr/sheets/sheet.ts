import type { Portal } from '#model/exhibits/portal.ts';
import type { HostClient } from '#model/host-api/client.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Language, LocalText } from '#model/language.ts';
import type { Object3D } from 'three';
import type { HallEngine } from '../../hall/hall-engine.ts';
import type { headsetTexts } from '../../i18n/headset-texts.ts';
import type { kindsTexts } from '../../i18n/kinds-texts.ts';
import type { mediaTexts } from '../../i18n/media-texts.ts';
import type { Visit } from '../../visit/visit.ts';
import type { PageWanted } from '../board/board.ts';
import type { BoardContent } from '../board/board-content.ts';
import type { Hand } from '../hands.ts';
import type { PlaySpace } from '../play-space.ts';

/** What lies on the board before the visitor, and what its buttons do. */
export interface Sheet {
  content: () => BoardContent;
  press: (id: string) => void;
  /** Nothing else can be pointed at. */
  modal?: boolean;
  /** The hall is hidden: for what is said between two visitors. */
  away?: boolean;
  /** Nothing of the guide's comes before it. */
  first?: boolean;
  /** Hangs low, because something else is to be looked at. */
  low?: boolean;
  /** Stays when the visitor moves; else it is put away. */
  stays?: boolean;
  /** Seconds left to answer, of so many; the same object each time. Nothing where there is no hurry. */
  readonly timing?: { left: number; of: number } | undefined;
  /** Something of its own in the hall. */
  object?: Object3D;
  /** That thing stands all round the visitor: it stays while something of the guide's is read. */
  around?: boolean;
  /** Something of the guide's lies over it, or does not any more. */
  covered?: (on: boolean) => void;
  /** Puts that thing before the visitor: when the board is hung, and hung again. */
  hang?: () => void;
  frame?: (dt: number) => void;
  /** Metres at which a hand's ray meets that thing; Infinity beside it. */
  meet?: (hand: Hand) => number;
  /** The hand takes hold of it, until it lets go. */
  grab?: (hand: Hand) => void;
  /** The hand's stick moves it instead of the visitor; true where it does. */
  steer?: (hand: Hand, dt: number) => boolean;
  dispose?: () => void;
}

/** What sheets need of the visit and of the board that they lie on. */
export interface SheetDesk {
  language: Language;
  t: (typeof headsetTexts)['zh-CN'] | (typeof headsetTexts)['en'];
  kinds: (typeof kindsTexts)['zh-CN'] | (typeof kindsTexts)['en'];
  media: (typeof mediaTexts)['zh-CN'] | (typeof mediaTexts)['en'];
  say: (text: LocalText) => string;
  documents: ExhibitionDocuments;
  engine: HallEngine;
  space: PlaySpace;
  visit: Visit;
  call: HostClient['call'];
  /** Draws the sheet again; from its first page where none is named. */
  refresh: (page?: PageWanted) => void;
  /** Puts the sheet away. */
  close: () => void;
  /** Ends the headset's session and goes on the page where a portal leads. */
  leaveThrough: (portal: Portal) => void;
}
