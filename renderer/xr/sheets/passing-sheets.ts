import { plainBody } from '../board/board-content.ts';
import type { HeadsetControls } from './controls.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

/** Seconds until the tour begins by itself, and until a notice that needs no answer goes away. */
const patience = 18;
const noticeStands = 10;

/**
 * What one sees first: the notice on safety, and two buttons. Who presses nothing is taken on the tour; where one
 * is under way already, the notice goes away by itself.
 */
export function welcomeSheet(desk: SheetDesk, controls: HeadsetControls): Sheet {
  const { t, documents } = desk;
  const { tours } = documents.tours;
  const main = tours.find((tour) => tour.main) ?? tours[0];
  const resumed = controls.running() !== null;
  let left = resumed || !main ? noticeStands : patience;
  let shown = Math.ceil(left);
  let done = false;
  const finish = (touring: boolean) => {
    if (done) return;
    done = true;
    desk.close();
    if (touring && main && !resumed) controls.startTour(main);
  };
  return {
    modal: true,
    first: true,
    stays: true,
    content: () => ({
      kicker: desk.say(documents.manifest.title),
      title: t.welcome,
      body: plainBody(
        t.safety,
        controls.notice,
        resumed ? t.resumed : t.hint,
        !resumed && main ? t.startsIn(shown) : '',
      ),
      actions:
        resumed || !main
          ? [{ id: 'walk', text: t.gotIt, primary: true }]
          : [
              { id: 'tour', text: t.startTour, primary: true },
              { id: 'walk', text: t.walk },
            ],
    }),
    press: (id) => finish(id === 'tour'),
    frame: (dt) => {
      left -= dt;
      if (left <= 0) return finish(!resumed);
      // Told in steps that can be read, not second by second.
      const told = Math.ceil(left / 6) * 6;
      if (told < shown && !resumed) {
        shown = told;
        desk.refresh('kept');
      }
    },
  };
}

/** The tour is over. */
export function finishedSheet(desk: SheetDesk, controls: HeadsetControls): Sheet {
  const { t } = desk;
  return {
    content: () => ({
      title: t.finished,
      body: plainBody(t.finishedText),
      actions: [
        { id: 'walk', text: t.walk, primary: true },
        { id: 'again', text: t.again },
        { id: 'visitor', text: t.nextVisitor },
      ],
    }),
    press: (id) => {
      const tour = controls.running()?.view.getState().tour.tour;
      if (id === 'visitor') return controls.nextVisitor();
      controls.stopTour();
      desk.close();
      if (id === 'again' && tour) controls.startTour(tour);
    },
  };
}

/** A rest is advised; the visit goes on behind it. */
export function restSheet(desk: SheetDesk, controls: HeadsetControls): Sheet {
  const { t } = desk;
  return {
    stays: true,
    content: () => ({
      title: t.rest,
      body: plainBody(t.restText(controls.minutes())),
      actions: [
        { id: 'on', text: t.goOn, primary: true },
        { id: 'visitor', text: t.nextVisitor },
        { id: 'leave', text: t.leave },
      ],
    }),
    press: (id) => {
      if (id === 'visitor') return controls.nextVisitor();
      if (id === 'leave') return controls.end();
      return desk.close();
    },
  };
}

/** The host holds everybody; only the host goes on. */
export function heldSheet({ t }: Pick<SheetDesk, 't'>): Sheet {
  return {
    modal: true,
    first: true,
    stays: true,
    content: () => ({ title: t.held, body: plainBody(t.heldText), actions: [] }),
    press: () => undefined,
  };
}

/** Between two visitors: the hall is hidden, and the next one begins. */
export interface WaitingRoom {
  /** Numbers that the host gives out; none where it gives none. */
  numbers: readonly number[];
  /** What is kept, what is not, who is in charge of data. */
  notice: readonly string[];
  /** The last visitor's records are still on their way: nobody can begin. */
  busy: readonly [title: string, text: string] | null;
  begin: (number: number | null) => void;
}

export function waitingSheet({ t }: Pick<SheetDesk, 't'>, room: WaitingRoom): Sheet {
  return {
    modal: true,
    first: true,
    away: true,
    stays: true,
    content: () =>
      room.busy
        ? { title: room.busy[0], body: plainBody(room.busy[1]), actions: [] }
        : {
            title: t.waiting,
            body: plainBody(t.waitingText, ...room.notice, room.numbers.length > 0 ? t.number : ''),
            choices: room.numbers.map((number) => ({
              id: `number:${number}`,
              text: t.numberOf(String(number)),
            })),
            columns: 2,
            actions: [{ id: 'begin', text: t.begin, primary: true }],
          },
    press: (id) => {
      const number = /^number:(\d+)$/.exec(id)?.[1];
      room.begin(number === undefined ? null : Number(number));
    },
  };
}
