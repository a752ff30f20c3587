import type { PageWanted } from './board/board.ts';
import type { Sheet } from './sheets/sheet.ts';

/** Whose sheet it is: the visitor's own, or one that the guide has for everybody. */
export type Layer = 'own' | 'guide';

interface PileActs {
  /** The page that is seen now, from 0. */
  page: () => number;
  /** Another sheet is to be seen, or none. */
  show: (sheet: Sheet | null, page: PageWanted) => void;
  /** A sheet is not seen any more: what it holds out in the hall goes. */
  gone: (sheet: Sheet) => void;
}

/**
 * Two sheets at most, one seen at a time. The guide's comes over the visitor's own, which is kept with its page; the
 * visitor may put it aside, and opens something over it. It then waits until that is put away, or until there is news.
 */
export class SheetPile {
  private readonly acts: PileActs;
  private readonly sheets: Record<Layer, Sheet | null> = { own: null, guide: null };
  private readonly pages: Record<Layer, PageWanted> = { own: 'first', guide: 'first' };
  /** The guide's sheet: in front, behind what the visitor opened after it, or put aside by the visitor. */
  private place: 'front' | 'behind' | 'aside' = 'front';
  private front: Layer | null = null;

  constructor(acts: PileActs) {
    this.acts = acts;
  }

  get seen(): Sheet | null {
    return this.front && this.sheets[this.front];
  }

  /** The guide's sheet is seen. */
  get guideSeen(): boolean {
    return this.front === 'guide';
  }

  /** The visitor's own sheet, seen or not. */
  get own(): Sheet | null {
    return this.sheets.own;
  }

  get modal(): boolean {
    return (this.seen?.modal ?? false) || (this.sheets.own?.modal ?? false);
  }

  /** Lays another sheet of the visitor's, or none. `over`: they asked for it, so it comes before the guide's. */
  lay(sheet: Sheet | null, over = true): void {
    if (sheet && over && this.guideSeen) this.place = 'behind';
    if (!sheet && this.place === 'behind') this.place = 'front';
    this.replace('own', sheet);
  }

  /** Lays another sheet of the guide's, or none; it comes in front. */
  offer(sheet: Sheet | null): void {
    this.place = 'front';
    this.replace('guide', sheet);
  }

  /** The guide's sheet has news, or is asked for: it comes in front again. */
  recall(): void {
    this.place = 'front';
    this.choose();
  }

  /** The visitor has done with the guide's sheet for now. */
  putAside(): void {
    this.place = 'aside';
    this.choose();
  }

  /** True where this sheet is the one that is seen and can be drawn again; else its page is noted for later. */
  refresh(layer: Layer, page: PageWanted): boolean {
    if (this.front === layer) return true;
    if (page !== 'kept') this.pages[layer] = page;
    return false;
  }

  frame(dt: number): void {
    this.sheets.own?.frame?.(dt);
    this.sheets.guide?.frame?.(dt);
  }

  clear(): void {
    this.replace('guide', null);
    this.replace('own', null);
  }

  private replace(layer: Layer, sheet: Sheet | null): void {
    const before = this.sheets[layer];
    if (!before && !sheet) return this.choose();
    const wasSeen = this.front === layer;
    if (wasSeen) this.front = null;
    this.sheets[layer] = sheet;
    this.pages[layer] = 'first';
    if (before) {
      this.acts.gone(before);
      before.dispose?.();
    }
    this.choose(wasSeen);
    if (this.front !== layer) sheet?.covered?.(true);
  }

  /** Finds out which sheet is to be seen now. `emptied`: the one that was seen is gone. */
  private choose(emptied = false): void {
    const { own, guide } = this.sheets;
    const next = guide && this.place === 'front' && !own?.first ? 'guide' : own ? 'own' : null;
    if (next === this.front && !emptied) return;
    const before = this.seen;
    if (this.front && before) {
      this.pages[this.front] = this.acts.page();
      if (!before.around || next === null) this.acts.gone(before);
      before.covered?.(true);
    }
    this.front = next;
    this.acts.show(this.seen, next ? this.pages[next] : 'first');
    this.seen?.covered?.(false);
  }
}
