import { isDeepStrictEqual } from 'node:util';
import type { GuideMessage } from '#model/live/live-messages.ts';
import type { RoomMessage } from '#model/live/room-messages.ts';
import type {
  LeadMessage,
  LedScene,
  RelayTell,
  ReportMessage,
} from '#model/relay/relay-messages.ts';
import type { Line } from '../live/line.ts';
import type { Member } from '../live/members.ts';
import type { LiveRoom } from '../live/room.ts';
import type { RelayLink } from './relay-link.ts';

/** Milliseconds between two reports when nothing changes. */
const REPORT = 10_000;

/**
 * A branch's host: the guide of another host is one more guide of the room here, the only one who leads.
 * Names, answers and remarks stay here; numbers go to the guide.
 */
export class Following {
  readonly #live: LiveRoom;
  readonly #link: RelayLink;
  readonly #line: Line;
  readonly #member: Member;
  readonly #timer: NodeJS.Timeout;
  #people = { heads: 0, hands: 0 };
  #counts: unknown;
  #number = -1;

  constructor(live: LiveRoom, link: RelayLink) {
    this.#live = live;
    this.#link = link;
    this.#line = {
      say: (text) => {
        const message: RoomMessage = JSON.parse(text);
        this.#heed(message);
      },
      backlog: () => 0,
      close: () => undefined,
    };
    const facts = { name: null, team: null, person: null, showName: false, trusted: true };
    this.#member = live.enter({ ...facts, id: 'guide-elsewhere', role: 'guide' }, this.#line);
    live.ledBy(this.#member);
    this.#report();
    this.#timer = setInterval(() => this.#report(), REPORT).unref();
  }

  hear(told: RelayTell): void {
    if (told.kind === 'joined') {
      this.#counts = undefined;
      this.#number = -1;
      this.#report();
    } else if (told.kind === 'guide') {
      this.#number = -1;
      // Somebody who has just come back knows nothing of what was answered here.
      this.#counts = undefined;
      if (told.there) this.#report();
    } else if (told.kind === 'led') this.#led(told.message);
  }

  /** Guides here lead again. */
  stop(): void {
    clearInterval(this.#timer);
    this.#live.ledBy(undefined);
    this.#live.leave(this.#member.id, this.#line);
  }

  #led(message: LeadMessage): void {
    switch (message.kind) {
      case 'scene':
        return this.show(message.scene);
      case 'pose':
      case 'call-back':
        return this.#say(message);
      case 'elsewhere':
        return this.#live.test.addElsewhere('guide', message.counts);
      case 'lower-hands':
        for (const { id, hand } of this.#live.members.all())
          if (hand) this.#say({ kind: 'lower-hand', participant: id });
        return;
      case 'signal':
        this.#live.receive(this.#member, message);
        return;
    }
  }

  /** Only what is another: a step that is told again would make everybody walk again. */
  show(scene: LedScene): void {
    const { number, tour, step, exhibit, screen, point, standings, question } = scene;
    const { onAir = false } = scene;
    if (number < this.#number) return;
    this.#number = number;
    const now = this.#live.led();
    if (tour !== null && step !== null && (tour !== now.tour || step !== now.step))
      this.#say({ kind: 'step', tour, step });
    if (exhibit !== this.#live.led().exhibit) this.#say({ kind: 'exhibit', exhibit });
    if (screen !== now.screen) this.#say({ kind: 'screen', screen });
    if (!isDeepStrictEqual(point, now.point)) this.#say({ kind: 'point', at: point });
    if (onAir !== (now.onAir ?? false)) this.#say({ kind: 'on-air', on: onAir });
    if (standings !== now.standings) this.#say({ kind: 'standings', shown: standings });
    this.#live.followQuestion(question);
  }

  #say(message: GuideMessage): void {
    this.#live.receive(this.#member, message);
  }

  /** What the room here tells a guide. */
  #heed(message: RoomMessage): void {
    if (message.kind === 'people') {
      const there = message.people.filter(({ connected }) => connected);
      const people = {
        heads: there.reduce((sum, { heads }) => sum + heads, 0),
        hands: there.filter(({ hand }) => hand).length,
      };
      if (isDeepStrictEqual(people, this.#people)) return;
      this.#people = people;
      this.#tell({ kind: 'people', ...people });
    } else if (message.kind === 'count' || message.kind === 'change') this.#reportCounts();
    else if (message.kind === 'signal')
      this.#tell({ kind: 'signal', from: message.from, data: message.data });
  }

  #report(): void {
    this.#tell({ kind: 'people', ...this.#people });
    this.#reportCounts();
  }

  #reportCounts(): void {
    const counts = this.#live.test.counts();
    if (!counts || isDeepStrictEqual(counts, this.#counts)) return;
    this.#counts = counts;
    this.#tell({ kind: 'counts', counts });
  }

  #tell(message: ReportMessage): void {
    this.#link.say({ kind: 'report', message });
  }
}
