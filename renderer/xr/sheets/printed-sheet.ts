import type { DocumentExhibit } from '#model/exhibits/document.ts';
import { CanvasTexture, SRGBColorSpace } from 'three';
import { mediumFaultText } from '../../reading/medium-fault-text.ts';
import { faultOf } from '../../viewer/medium-fault.ts';
import type { OpenPdf } from '../../viewer/open-pdf.ts';
import { plainBody } from '../board/board-content.ts';
import type { BoardContent } from '../board/board-content.ts';
import { turnIds } from '../board/lay-out-board.ts';
import { joinPrintedLines } from '../../viewer/page-print.ts';
import { hangPage } from './page-bands.ts';
import { loadPdf } from './readers.ts';
import { kickerOf } from './reading-sheet.ts';
import { Screen } from './screen.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Pixels across a page: as many as eyes resolve over its width. */
const pixelsAcross = 2048;

/**
 * A PDF as it is printed, so large that its letters can be read: a page is seen in bands, from above downwards. Where
 * its letters are too small for that, or on wish, its words stand on the board instead.
 */
export function printedSheet(exhibit: DocumentExhibit, address: string, desk: SheetDesk): Sheet {
  const { t, kinds, media, visit } = desk;
  const canvas = document.createElement('canvas');
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  const screen = new Screen(texture);
  screen.mesh.visible = false;
  let pdf: OpenPdf | undefined;
  let page = 1;
  let band = 0;
  let hung: ReturnType<typeof hangPage> | undefined;
  let words: readonly string[] = [];
  let asWords = false;
  let fault = '';
  let asked = 0;
  let gone = false;
  const fail = (error: unknown) => {
    if (gone) return;
    fault = mediumFaultText('document', faultOf(error), media);
    screen.mesh.visible = false;
    desk.refresh();
  };
  const showBand = () => {
    const one = hung?.bands[band];
    if (!hung || !one) return;
    texture.repeat.set(1, one.share);
    texture.offset.set(0, 1 - one.from - one.share);
    screen.resize(hung.width, hung.width * hung.tall * one.share);
    screen.mesh.visible = !asWords;
  };
  const go = async (to: number, at: 'first' | 'last') => {
    if (!pdf) return;
    asked += 1;
    const mine = asked;
    const print = await pdf.print(to);
    const hanging = hangPage(print);
    const drawn = hanging.legible ? pdf.draw(to, canvas, pixelsAcross) : Promise.resolve();
    const [read] = await Promise.all([pdf.words(to), drawn]);
    if (gone || mine !== asked) return;
    page = to;
    hung = hanging;
    words = joinPrintedLines(read);
    // What is too small to be read as printed opens as words, where it has any.
    if (!hanging.legible) asWords = true;
    band = at === 'last' ? hanging.bands.length - 1 : 0;
    // The canvas has another size: the texture begins anew.
    texture.dispose();
    texture.needsUpdate = true;
    showBand();
    const { resume } = visit.progress.getState().progress;
    visit.keepPlace({ pages: { ...resume?.pages, [exhibit.id]: to } });
    desk.refresh(asWords ? at : 'first');
  };
  const turn = (by: 1 | -1) => {
    const bands = asWords ? 1 : (hung?.bands.length ?? 1);
    const to = (asWords ? 0 : band) + by;
    if (to >= 0 && to < bands) {
      band = to;
      showBand();
      return desk.refresh();
    }
    const next = page + by;
    if (pdf && next >= 1 && next <= pdf.pages) void go(next, by > 0 ? 'first' : 'last').catch(fail);
  };
  const open = async () => {
    const { openPdf } = await loadPdf();
    const opened = await openPdf(address);
    if (gone) return opened.close();
    pdf = opened;
    const stopped = visit.progress.getState().progress.resume?.pages?.[exhibit.id] ?? 1;
    await go(Math.max(1, Math.min(opened.pages, Math.floor(stopped))), 'first');
  };
  open().catch(fail);

  const content = (): BoardContent => {
    const close = { id: 'close', text: t.close, primary: true };
    const title = desk.say(exhibit.title);
    if (fault || !pdf || !hung) {
      const body = fault ? plainBody(fault, media.tellStaff) : plainBody(t.loading);
      return { kicker: kickerOf(exhibit, desk), title, body, actions: [close] };
    }
    const bands = asWords ? 1 : hung.bands.length;
    const beyond = {
      back: page > 1 || (!asWords && band > 0),
      on: page < pdf.pages || (!asWords && band < bands - 1),
    };
    const where = kinds.page(page, pdf.pages);
    const common = {
      kicker: bands > 1 ? `${where} · ${t.band(band + 1, bands)}` : where,
      title,
      beyond,
    };
    if (asWords) {
      return {
        ...common,
        body: [
          ...(hung.legible ? [] : plainBody(t.smallPrint)),
          ...plainBody(...(words.length > 0 ? words : [t.noWords])),
        ],
        actions: [...(hung.legible ? [{ id: 'printed', text: t.asPrinted }] : []), close],
      };
    }
    return {
      ...common,
      height: 0.62,
      actions: [...(words.length > 0 ? [{ id: 'words', text: t.wordsOnly }] : []), close],
    };
  };
  return {
    get low() {
      return !asWords;
    },
    stays: true,
    object: screen.mesh,
    content,
    press: (id) => {
      if (id === turnIds.on) return turn(1);
      if (id === turnIds.back) return turn(-1);
      if (id === 'close') return desk.close();
      asWords = id === 'words';
      showBand();
      return desk.refresh();
    },
    hang: () => screen.hang(desk),
    meet: (hand) => screen.meet(hand),
    grab: () => turn(1),
    dispose: () => {
      gone = true;
      pdf?.close();
      screen.dispose();
      canvas.width = canvas.height = 0;
    },
  };
}
