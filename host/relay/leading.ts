import type { LeadMessage, RelayTell, ReportMessage } from '#model/relay/relay-messages.ts';
import type { RoomMessage } from '#model/live/room-messages.ts';
import type { Line } from '../live/line.ts';
import type { Member } from '../live/members.ts';
import type { LiveRoom } from '../live/room.ts';
import type { RelayLink } from './relay-link.ts';

/** A branch that reports nothing for so long is gone, milliseconds; it reports at least each ten seconds. */
const SILENCE = 40_000;

interface Branch {
  member: Member;
  hands: number;
  heardAt: number;
}

/** The guide's host: its room goes out to the branches, and each of them is one participant of the room. */
export class Leading {
  readonly #live: LiveRoom;
  readonly #link: RelayLink;
  readonly #branches = new Map<string, Branch>();
  readonly #look: NodeJS.Timeout;
  /** All branches share it, so that the room says everything once. */
  readonly #line: Line = {
    say: (text) => {
      const message: RoomMessage = JSON.parse(text);
      this.#pass(message);
    },
    backlog: () => this.#link.backlog,
    close: () => undefined,
  };

  constructor(live: LiveRoom, link: RelayLink) {
    this.#live = live;
    this.#link = link;
    this.#look = setInterval(() => {
      const before = performance.now() - SILENCE;
      for (const [id, { heardAt }] of this.#branches) if (heardAt < before) this.#gone(id);
    }, SILENCE / 4).unref();
  }

  hear(told: RelayTell): void {
    if (told.kind === 'branch' && told.there) this.#come(told.branch, told.name);
    else if (told.kind === 'branch') this.#gone(told.branch);
    else if (told.kind === 'reported') this.#reported(told.branch, told.message);
  }

  /** The line with the hub is lost: whom it led to is told anew when they are heard of again. */
  lost(): void {
    for (const id of this.#branches.keys()) this.#gone(id);
  }

  stop(): void {
    clearInterval(this.#look);
    this.lost();
  }

  #come(id: string, name: string): void {
    if (!this.#branches.has(id)) {
      const facts = { id, name, team: null, person: null, showName: false, trusted: true };
      const member = this.#live.enter({ ...facts, role: 'branch' }, this.#line);
      member.name = name;
      this.#branches.set(id, { member, hands: 0, heardAt: performance.now() });
    }
    this.#say(id, { kind: 'scene', scene: this.#live.led() });
    const pose = this.#live.pose();
    if (pose) this.#say(id, { kind: 'pose', pose });
    this.#sayElsewhere(id);
  }

  #gone(id: string): void {
    if (!this.#branches.delete(id)) return;
    this.#live.leave(id, this.#line);
  }

  #reported(id: string, report: ReportMessage): void {
    const branch = this.#branches.get(id);
    // One that was given up for lost: the hub tells of it again when it comes back.
    if (!branch) return;
    branch.heardAt = performance.now();
    switch (report.kind) {
      case 'people': {
        const { member, hands } = branch;
        if (member.heads === report.heads && hands === report.hands) return;
        branch.hands = report.hands;
        Object.assign(member, { heads: report.heads, hand: report.hands > 0 });
        return this.#live.changed(member);
      }
      case 'counts':
        return this.#live.test.addElsewhere(id, report.counts);
      case 'signal':
        return this.#live.signalFrom(branch.member, report.from, report.data);
    }
  }

  /** What the room tells, as far as branches need it. */
  #pass(message: RoomMessage): void {
    switch (message.kind) {
      case 'pose':
        return this.#say(null, { kind: 'pose', pose: message.pose });
      case 'change':
        this.#say(null, { kind: 'scene', scene: this.#live.led() });
        if (message.change.question) for (const id of this.#branches.keys()) this.#sayElsewhere(id);
        return;
      case 'count':
        for (const id of this.#branches.keys()) this.#sayElsewhere(id);
        return;
      case 'called-back':
        return this.#say(null, { kind: 'call-back' });
      case 'you': {
        // A branch's hand that the guide has lowered.
        const branch = this.#branches.get(message.you.id);
        if (!branch || message.you.hand || branch.hands === 0) return;
        branch.hands = 0;
        return this.#say(message.you.id, { kind: 'lower-hands' });
      }
      case 'signal': {
        const [id = '', participant = ''] = message.to?.split('/') ?? [];
        if (this.#branches.has(id) && participant !== '')
          this.#say(id, { kind: 'signal', to: participant, data: message.data });
        return;
      }
      default:
    }
  }

  #sayElsewhere(id: string): void {
    const counts = this.#live.test.counts(id);
    if (counts) this.#say(id, { kind: 'elsewhere', counts });
  }

  #say(to: string | null, message: LeadMessage): void {
    this.#link.say({ kind: 'lead', to, message });
  }
}
