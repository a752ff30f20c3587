/** A figure from the facts, or what stands in for it: an assumed value is drawn as a ghost and never labelled. */
export type Figure =
  { known: number } | { assumed: number; why: string } | { range: [number, number]; shown: number };

export interface TowerSpec {
  /** Height of the tower from its footing to its top, metres. */
  height: Figure;
}

interface BridgeCommon {
  id: 'duge' | 'pingtang' | 'balinghe' | 'huajiang' | 'qingshuihe';
  /** Main spans between towers, metres, left to right. */
  spans: number[];
  /** Deck above the river, metres. */
  deck: Figure;
  /** Towers, left to right. */
  towers: TowerSpec[];
  /** Whole length, metres. */
  length: number;
  /** Panels of the stiffening truss over the main span; assumed where no source has them. */
  trussPanels: Figure;
}

export interface CableStayedSpec extends BridgeCommon {
  kind: 'cable-stayed';
  /** Stays on each side of a tower. */
  stays: Figure;
}

export interface SuspensionSpec extends BridgeCommon {
  kind: 'suspension';
  /** Pairs of hangers, and the distance between them in metres. */
  hangers: { pairs: Figure; spacing: Figure };
  /** Sag of the main cable as a share of the span. */
  sag: Figure;
}

export type BridgeSpec = CableStayedSpec | SuspensionSpec;

/** Sag of a tenth of the span: the usual proportion of long suspension bridges (1/9 to 1/11). */
const usualSag: Figure = {
  assumed: 0.1,
  why: 'usual proportion of long suspension bridges, 1/9 to 1/11 of the span',
};
const panelLength = 15;

/**
 * The five bridges with the figures of the fact sheet alone (checked 2026-11-23). What it lacks follows a
 * proportion that is written beside it.
 */
export const bridges = {
  duge: {
    id: 'duge',
    kind: 'cable-stayed',
    spans: [720],
    deck: { known: 565 },
    towers: [{ height: { known: 269 } }, { height: { known: 247 } }],
    length: 1341.4,
    stays: { assumed: 28, why: 'one stay about every 12 m of half the main span' },
    trussPanels: { assumed: 60, why: 'panels of about 12 m' },
  },
  pingtang: {
    id: 'pingtang',
    kind: 'cable-stayed',
    spans: [550, 550],
    deck: { range: [190, 310], shown: 300 },
    towers: [
      { height: { range: [328, 332], shown: 332 } },
      { height: { known: 320 } },
      { height: { known: 298 } },
    ],
    length: 2135,
    stays: { assumed: 22, why: 'one stay about every 12 m of half a span' },
    trussPanels: { assumed: 46, why: 'panels of about 12 m' },
  },
  balinghe: {
    id: 'balinghe',
    kind: 'suspension',
    spans: [1088],
    deck: { known: 370 },
    towers: [
      { height: { known: 204.5 } },
      { height: { assumed: 204.5, why: 'as high as the west tower' } },
    ],
    length: 2237,
    hangers: {
      pairs: { assumed: Math.round(1088 / panelLength) - 1, why: 'one pair about every 15 m' },
      spacing: { assumed: panelLength, why: 'between the 11 m and 16 m usual for truss girders' },
    },
    sag: usualSag,
    trussPanels: { assumed: Math.round(1088 / panelLength), why: 'one panel a hanger' },
  },
  huajiang: {
    id: 'huajiang',
    kind: 'suspension',
    spans: [1420],
    deck: { known: 625 },
    towers: [
      {
        height: {
          assumed: 248,
          why: 'sag of a tenth of the span above the deck, and the foot in the same proportion as at Balinghe',
        },
      },
      { height: { assumed: 248, why: 'as high as the other' } },
    ],
    length: 2890,
    hangers: { pairs: { known: 91 }, spacing: { known: 15.4 } },
    sag: usualSag,
    trussPanels: { known: 93 },
  },
  qingshuihe: {
    id: 'qingshuihe',
    kind: 'suspension',
    spans: [1130],
    deck: { known: 406 },
    towers: [
      { height: { range: [230, 236], shown: 230 } },
      { height: { range: [224, 236], shown: 224 } },
    ],
    length: 2171.4,
    hangers: {
      pairs: { assumed: Math.round(1130 / panelLength) - 1, why: 'one pair about every 15 m' },
      spacing: { assumed: panelLength, why: 'between the 11 m and 16 m usual for truss girders' },
    },
    sag: usualSag,
    trussPanels: { assumed: Math.round(1130 / panelLength), why: 'one panel a hanger' },
  },
} as const satisfies Record<BridgeSpec['id'], BridgeSpec>;

/** The value a model is built with. */
export function built(figure: Figure): number {
  if ('known' in figure) return figure.known;
  return 'assumed' in figure ? figure.assumed : figure.shown;
}

/** Whether a part with this figure is drawn as a ghost. */
export function isGhost(figure: Figure): boolean {
  return !('known' in figure);
}
