import { localText } from '#model/language.ts';
import { emptyProgress } from '#model/visits/progress.ts';
import { goingAlong } from '../follow/going-along.ts';
import { guidedTexts } from '../i18n/guided-texts.ts';
import { headsetTexts } from '../i18n/headset-texts.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { mediaTexts } from '../i18n/media-texts.ts';
import type { RunningTour } from '../tour/tour-controller.ts';
import { createUnrecordedVisit } from '../visit/visit.ts';
import type { CaptionStrip } from './caption-strip.ts';
import { Guided } from './guided.ts';
import { firstSettings } from './headset-settings.ts';
import type { HeadsetSettings } from './headset-settings.ts';
import type { HeadsetOptions, Wearer } from './headset-visit.ts';
import { SessionClock } from './session-clock.ts';
import type { Layer } from './sheet-pile.ts';
import type { HeadsetControls } from './sheets/controls.ts';
import { exhibitSheet } from './sheets/exhibit-sheet.ts';
import { menuSheet } from './sheets/menu-sheet.ts';
import {
  finishedSheet,
  heldSheet,
  restSheet,
  waitingSheet,
  welcomeSheet,
} from './sheets/passing-sheets.ts';
import type { WaitingRoom } from './sheets/passing-sheets.ts';
import type { Sheet, SheetDesk } from './sheets/sheet.ts';
import type { Stance } from './stance.ts';
import type { Table } from './table.ts';

/** Seconds that who walks about is told of a guide who leads here. */
const invitationStands = 15;
/** Between two visitors. */
const nobody = createUnrecordedVisit(emptyProgress());

interface Parts {
  table: Table;
  stance: Stance;
  captions: CaptionStrip;
  settings: HeadsetSettings;
  /** Ends the session. */
  end: () => void;
}

/**
 * What is laid before who wears the headset, from the welcome to taking leave: several visitors may wear it one after
 * another.
 */
export class VisitSheets {
  private readonly parts: Parts;
  private readonly options: HeadsetOptions;
  private readonly clock: SessionClock;
  private readonly guided: Guided;
  private readonly unwatch: () => void;
  private readonly unguide: () => void;
  private wearer: Wearer | null = null;
  private running: RunningTour | null = null;
  private unfollow: (() => void) | undefined;
  private room: WaitingRoom | undefined;
  private held = false;
  private restDue = false;
  /** Seconds that the invitation still stands. */
  private inviting = 0;
  /** Somebody took leave: who comes now is another visitor. */
  private followed = false;
  private ended = false;

  constructor(parts: Parts, options: HeadsetOptions) {
    this.parts = parts;
    this.options = options;
    this.clock = new SessionClock(options.restMinutes);
    this.unwatch = options.engine.store.subscribe((now, before) => {
      if (now.opened !== before.opened) this.follow(now.opened);
    });
    this.unguide = goingAlong.subscribe((now, before) => {
      if (now.state !== before.state) this.inviting = invitationStands;
      if (!this.running) parts.captions.say(this.guideSays());
    });
    this.guided = new Guided(parts.table.pile, () => this.desk('guide'));
  }

  /** Somebody wears it: they are welcomed. Nobody: the hall is hidden until the next one begins. */
  attend(wearer: Wearer | null): void {
    this.wearer = wearer;
    this.held = false;
    this.restDue = false;
    this.clock.reset();
    Object.assign(this.parts.settings, firstSettings());
    this.parts.stance.forget();
    if (!wearer) {
      this.followed = true;
      return this.showWaiting();
    }
    if (this.followed) this.begin();
    this.inviting = invitationStands;
    if (!this.running) this.parts.captions.say(this.guideSays());
    return this.lay(welcomeSheet(this.desk(), this.controls()));
  }

  /** Who comes next finds this. */
  wait(room: WaitingRoom): void {
    this.room = room;
    // Before the first is welcomed, nobody has left.
    if (this.followed && !this.wearer) this.showWaiting();
  }

  /** A tour under way: its words are shown, its end is told. */
  tour(running: RunningTour | null): void {
    const { captions } = this.parts;
    this.unfollow?.();
    this.unfollow = undefined;
    this.running = running;
    captions.say(running?.view.getState().caption ?? this.guideSays());
    if (!running) return;
    this.unfollow = running.view.subscribe((now, before) => {
      captions.say(now.caption);
      const finished = now.tour.phase === 'finished' && before.tour.phase !== 'finished';
      if (finished && this.wearer) this.lay(finishedSheet(this.desk(), this.controls()));
    });
  }

  /** The host holds the visit, or lets it go on. */
  hold(on: boolean): void {
    if (on === this.held) return;
    this.held = on;
    this.running?.act({ kind: on ? 'pause' : 'play' });
    this.lay(on ? heldSheet(this.desk()) : null);
  }

  /** `passed` seconds by the clock. */
  frame(passed: number): void {
    const { table, captions } = this.parts;
    // What must be read first is read in peace.
    if (this.inviting > 0 && !table.sheet?.first) {
      this.inviting -= passed;
      if (this.inviting <= 0 && !this.running) captions.say(this.guideSays());
    }
    if (this.wearer && this.clock.tick(passed)) this.restDue = true;
    if (!this.restDue || table.sheet) return;
    this.restDue = false;
    this.lay(restSheet(this.desk(), this.controls()));
  }

  toggleMenu(): void {
    const { table } = this.parts;
    if (!this.wearer || table.modal) return;
    if (table.pile.guideSeen) table.pile.putAside();
    else if (table.sheet) this.close();
    else this.lay(menuSheet(this.desk(), this.controls()));
  }

  /** Thrown somewhere else: what was read there is put away, what goes on comes along. */
  moved(): void {
    const { table } = this.parts;
    const { own } = table.pile;
    if (own && !own.stays) this.close();
    if (table.sheet) table.hang();
  }

  dispose(): void {
    this.ended = true;
    this.unwatch();
    this.unguide();
    this.unfollow?.();
    this.guided.dispose();
  }

  /** How one stands to the guide, or for a while that one leads here; and that there is a voice to hear, for as long as nobody hears it. */
  private guideSays(): string {
    const { state, caption, voice } = goingAlong.getState();
    const { onAir, invited } = guidedTexts[this.options.language];
    if (state === 'asked') return this.inviting > 0 ? invited : '';
    return [caption, voice?.state === 'offered' ? onAir : ''].filter(Boolean).join(' · ');
  }

  /** A sheet of the visit itself; an exhibit's is put away through the hall's store. */
  private close(): void {
    const { store } = this.options.engine;
    if (store.getState().opened === null) this.parts.table.pile.lay(null);
    else store.getState().close();
  }

  private follow(opened: string | null): void {
    const exhibit = this.options.documents.hall.exhibits.find(({ id }) => id === opened);
    // What a tour opens waits under what the guide asks.
    const asked = this.running === null;
    this.parts.table.pile.lay(exhibit ? exhibitSheet(exhibit, this.desk()) : null, asked);
  }

  /** Lays a sheet of the visit itself; an exhibit that is open is put away first. */
  private lay(sheet: Sheet | null): void {
    if (this.ended) return;
    this.options.engine.store.getState().close();
    this.parts.table.pile.lay(sheet);
  }

  /** The next visitor begins at the entrance, not where the last one stood. */
  private begin(): void {
    this.followed = false;
    const { room, viewpoint } = this.options.documents.hall.entrance;
    this.options.engine.store.getState().travel({ room, viewpoint, manner: 'fade' });
  }

  private showWaiting(): void {
    this.lay(this.room ? waitingSheet(this.desk(), this.room) : null);
  }

  private recentre(): void {
    this.parts.stance.lift();
    const { store } = this.options.engine;
    const step = this.running?.view.getState().tour;
    const stop = step?.tour.steps[step.step];
    if (stop)
      store.getState().travel({ room: stop.room, viewpoint: stop.viewpoint, manner: 'fade' });
  }

  private desk(layer: Layer = 'own'): SheetDesk {
    const { options } = this;
    const { table, end } = this.parts;
    const { language, documents, engine, call } = options;
    return {
      language,
      t: headsetTexts[language],
      kinds: kindsTexts[language],
      media: mediaTexts[language],
      say: (text) => localText(text, language),
      documents,
      engine,
      space: table.space,
      visit: this.wearer?.visit() ?? nobody,
      call,
      refresh: (page = 'first') => table.refresh(layer, page),
      close: () => (layer === 'guide' ? table.pile.putAside() : this.close()),
      leaveThrough: (portal) => {
        end();
        this.wearer?.leaveThrough(portal);
      },
    };
  }

  private controls(): HeadsetControls {
    const { table, settings, stance, end } = this.parts;
    return {
      settings,
      tours: this.options.documents.tours.tours,
      running: () => this.running,
      startTour: (tour) => this.wearer?.startTour(tour),
      stopTour: () => this.wearer?.stopTour(),
      minutes: () => this.clock.minutes,
      show: (sheet: Sheet) => this.lay(sheet),
      recall: () => table.pile.recall(),
      recentre: () => this.recentre(),
      setPosture: (posture) => stance.setPosture(posture),
      nextVisitor: () => this.wearer?.nextVisitor(),
      end,
      notice: this.options.notice,
    };
  }
}
