import { Vector3 } from 'three';
import type { Board } from './board/board.ts';
import { measures } from './board/board-measures.ts';
import type { CaptionStrip } from './caption-strip.ts';
import type { Display } from './display.ts';
import type { HandleBar } from './handle-bar.ts';
import type { Hands } from './hands.ts';
import { characterAngle } from './legibility.ts';
import type { PlaySpace } from './play-space.ts';
import type { Table } from './table.ts';

type Triple = [x: number, y: number, z: number];

/** What tests may read of a headset visit; only there with `?probe` in the page's address, and only to read. */
export interface HeadsetFigures {
  /** The board before the visitor; null while there is none. */
  board: {
    title: string;
    page: number;
    pages: number;
    /** What the page that is shown says, buttons included. */
    words: string;
    /** Degrees under which a character is seen, and how far off and how far below the eyes the board hangs, metres. */
    character: number;
    distance: number;
    below: number;
  } | null;
  /** Buttons of board and bar, in the play space. */
  buttons: { id: string; at: Triple }[];
  head: { at: Triple; heading: number };
  lift: number;
  /** The arcs that are shown. */
  arcs: { valid: boolean; x: number; z: number }[];
  /** The words below what one looks at; empty for none. */
  caption: string;
  /** Seconds that the tab above the board says are left; null without one. */
  left: number | null;
  /** What a sheet holds out, in the hall. */
  thing: Triple | null;
  /** 0 = the whole framebuffer is drawn. */
  scale: number;
  /** A place of the hall, in the play space. */
  toSpace: (at: Triple) => Triple;
}

interface Probed {
  space: PlaySpace;
  table: Table;
  hands: Hands;
  display: Display;
  handle: HandleBar;
  captions: CaptionStrip;
}

/** Puts the figures beside the hall's; the returned function takes them away. */
export function openHeadsetProbe({
  space,
  table,
  hands,
  display,
  handle,
  captions,
}: Probed): () => void {
  const probe = window.__xunzhan;
  if (!probe) return () => undefined;
  const toSpace = (at: Triple): Triple => space.rig.worldToLocal(new Vector3(...at)).toArray();
  const buttonsOf = (board: Board) =>
    board.shown
      ? board.buttons
          .filter(({ look }) => look !== 'still')
          .map((button) => ({
            id: button.id,
            at: toSpace(board.middleOf(button, new Vector3()).toArray()),
          }))
      : [];
  probe.headset = () => {
    const { board, sheet } = table;
    const { mesh } = board;
    const distance = space.head.distanceTo(mesh.position);
    return {
      board: board.shown
        ? {
            title: board.title,
            page: board.page,
            pages: board.pages,
            words: board.words,
            character: (characterAngle(measures.text * mesh.scale.x, distance) * 180) / Math.PI,
            distance,
            below: space.head.y - mesh.position.y,
          }
        : null,
      buttons: [...buttonsOf(board), ...buttonsOf(handle.board)],
      head: { at: space.head.toArray(), heading: space.heading },
      lift: space.lift,
      arcs: [...hands.all.values()]
        .filter(({ aim }) => aim.throws)
        .map(({ arc: { valid, x, z } }) => ({ valid, x, z })),
      caption: captions.words,
      left: table.time.told,
      thing: sheet?.object?.position.toArray() ?? null,
      scale: display.scale.step,
      toSpace,
    };
  };
  return () => {
    delete probe.headset;
  };
}
