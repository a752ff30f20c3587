import { closeCodes } from '#model/live/limits.ts';
import type { RoomMessage, RoomPerson, RoomRole, RoomSelf } from '#model/live/room-messages.ts';
import type { Line } from './line.ts';
import { nameless } from './standings.ts';

/** Bytes waiting on one line at which poses are left out, and at which it counts as lost. */
const SLOW = 64 * 1024;
const STUCK = 4 * 2 ** 20;

/** Who somebody is; the same after a reconnection. */
export interface MemberFacts {
  id: string;
  role: RoomRole;
  /** Of a device or branch, or of a person who is checked in. */
  name: string | null;
  /** Names may be told on this connection. */
  trusted: boolean;
  team: string | null;
  /** The person who is checked in. */
  person: string | null;
  /** The name instead of the number in standings. */
  showName: boolean;
}

export interface Member extends MemberFacts {
  /** In order of arrival, from 1; 0 for guides and projectors. */
  number: number;
  hand: boolean;
  away: boolean;
  asks: { name: string; showName: boolean } | null;
  heads: number;
  line: Line | undefined;
}

/** Everybody in a room, connected or not, and the ways to tell them something. */
export class Members {
  readonly #members = new Map<string, Member>();
  #last = 0;

  get(id: string): Member | undefined {
    return this.#members.get(id);
  }

  all(): Member[] {
    return [...this.#members.values()];
  }

  /** Enters or comes back; whoever came in as the same participant before is put out. */
  enter(facts: MemberFacts, line: Line | undefined, number?: number): Member {
    const known = this.#members.get(facts.id);
    if (known?.line && line) known.line.close(closeCodes.replaced);
    const counted = isCounted(facts.role);
    const member = known ?? {
      ...facts,
      number: counted ? (number ?? this.#last + 1) : 0,
      hand: false,
      away: false,
      asks: null,
      heads: 1,
      line,
    };
    member.line = line;
    member.trusted = facts.trusted;
    this.#last = Math.max(this.#last, member.number);
    this.#members.set(facts.id, member);
    return member;
  }

  /** What the next one to arrive is called. */
  nextNumber(): number {
    return this.#last + 1;
  }

  /** The line is gone; whoever has done nothing yet but look is forgotten. */
  leave(id: string, line: Line): void {
    const member = this.#members.get(id);
    if (member?.line !== line) return;
    member.line = undefined;
    if (!isCounted(member.role)) this.#members.delete(id);
  }

  remove(id: string): void {
    this.#members.delete(id);
  }

  /** Written once, whatever the number of listeners. */
  everybody(message: RoomMessage, except?: Member): void {
    let text: string | undefined;
    let withoutNames: string | undefined;
    const groups = new Set<Line>();
    for (const member of this.#members.values()) {
      const { line } = member;
      if (!line || member === except || groups.has(line)) continue;
      groups.add(line);
      if (message.kind === 'pose' && line.backlog() > SLOW) continue;
      if (line.backlog() > STUCK) line.close(closeCodes.cut);
      else if (member.trusted) line.say((text ??= JSON.stringify(message)));
      else line.say((withoutNames ??= JSON.stringify(hideNames(message))));
    }
  }

  guides(message: RoomMessage): void {
    const text = JSON.stringify(message);
    for (const { role, line } of this.#members.values()) if (role === 'guide') line?.say(text);
  }

  tell(member: Member, message: RoomMessage): void {
    member.line?.say(JSON.stringify(member.trusted ? message : hideNames(message)));
  }

  /** As the guide sees them. */
  people(): RoomPerson[] {
    return this.all().flatMap((member) => {
      const { id, number, role, name, team, hand, away, heads, person, asks, line } = member;
      if (role === 'guide' || role === 'projector') return [];
      const connected = line !== undefined;
      const known = { id, number, role, name, team, hand, away, heads, connected };
      return [{ ...known, checkedIn: person !== null, asksAs: asks?.name ?? null }];
    });
  }
}

export function selfOf(member: Member, results: Pick<RoomSelf, 'answered' | 'score'>): RoomSelf {
  const { id, number, role, team, hand, person, trusted } = member;
  return { id, number, role, team, hand, trusted, checkedIn: person !== null, ...results };
}

/** Guides and projectors are no audience. */
export function isCounted(role: RoomRole): boolean {
  return role !== 'guide' && role !== 'projector';
}

/** Answers questions; people of a branch do so on their own host. */
export function isAudience(role: RoomRole): boolean {
  return isCounted(role) && role !== 'branch';
}

/** Is put into a team where the guide wants that: one who goes along in the hall perhaps wears a headset, and chooses. */
export function isDealt(role: RoomRole): boolean {
  return role === 'phone';
}

function hideNames(message: RoomMessage): RoomMessage {
  if (message.kind === 'change' && message.change.standings) {
    const { change } = message;
    return { ...message, change: { ...change, standings: nameless(message.change.standings) } };
  }
  if (message.kind === 'snapshot' && message.snapshot.standings) {
    const { snapshot } = message;
    return {
      ...message,
      snapshot: { ...snapshot, standings: nameless(message.snapshot.standings) },
    };
  }
  return message;
}
