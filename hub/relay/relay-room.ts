import { relayCodes } from '#model/relay/limits.ts';
import type { RelayTell } from '#model/relay/relay-messages.ts';
import type { HubLine } from './hub-line.ts';

/** What the processes of a hub tell each other about one room. */
export type RoomNews =
  | { kind: 'guide-here'; name: string }
  | { kind: 'guide-gone'; name: string }
  | { kind: 'branch-here'; branch: string; name: string }
  | { kind: 'to-guide'; text: string; slot: string | null }
  | { kind: 'to-branches'; only: string | null; text: string; slot: string | null }
  | { kind: 'ended' };

interface Entered {
  line: HubLine;
  name: string;
}

/** The lines of one room that end at this process; what concerns the others goes out as news. */
export class RelayRoom {
  readonly #spread: (news: RoomNews) => void;
  readonly #branches = new Map<string, Entered>();
  #guide: Entered | undefined;

  constructor(spread: (news: RoomNews) => void) {
    this.#spread = spread;
  }

  get isEmpty(): boolean {
    return !this.#guide && this.#branches.size === 0;
  }

  enterGuide(line: HubLine, name: string): void {
    this.#guide?.line.close(relayCodes.replaced);
    this.#guide = { line, name };
    this.#spread({ kind: 'guide-here', name });
    this.#guideHere(name);
  }

  leaveGuide(line: HubLine): void {
    if (this.#guide?.line !== line) return;
    const { name } = this.#guide;
    this.#guide = undefined;
    this.#spread({ kind: 'guide-gone', name });
    this.#tellBranches(null, guideTold(name, false));
  }

  enterBranch(branch: string, line: HubLine, name: string): void {
    this.#branches.get(branch)?.line.close(relayCodes.replaced);
    this.#branches.set(branch, { line, name });
    this.#spread({ kind: 'branch-here', branch, name });
    this.#branchHere(branch, name);
  }

  leaveBranch(branch: string, line: HubLine): void {
    const known = this.#branches.get(branch);
    if (known?.line !== line) return;
    this.#branches.delete(branch);
    this.toGuide({ kind: 'branch', branch, name: known.name, there: false }, null);
  }

  toGuide(message: RelayTell, slot: string | null): void {
    const text = JSON.stringify(message);
    if (this.#guide) this.#guide.line.say(text, slot);
    else this.#spread({ kind: 'to-guide', text, slot });
  }

  /** @param only one branch, or nothing for all */
  toBranches(only: string | null, message: RelayTell, slot: string | null): void {
    const text = JSON.stringify(message);
    this.#tellBranches(only, text, slot);
    if (only === null || !this.#branches.has(only))
      this.#spread({ kind: 'to-branches', only, text, slot });
  }

  /** Over for everybody. */
  end(): void {
    this.#spread({ kind: 'ended' });
    this.#closeAll();
  }

  /** What another process tells. */
  hear(news: RoomNews): void {
    switch (news.kind) {
      case 'guide-here':
        this.#guide?.line.close(relayCodes.replaced);
        this.#guide = undefined;
        return this.#guideHere(news.name);
      case 'guide-gone':
        return this.#guide ? undefined : this.#tellBranches(null, guideTold(news.name, false));
      case 'branch-here':
        this.#branches.get(news.branch)?.line.close(relayCodes.replaced);
        this.#branches.delete(news.branch);
        return this.#branchHere(news.branch, news.name);
      case 'to-guide':
        return this.#guide?.line.say(news.text, news.slot);
      case 'to-branches':
        return this.#tellBranches(news.only, news.text, news.slot);
      case 'ended':
        return this.#closeAll();
    }
  }

  #guideHere(name: string): void {
    this.#tellBranches(null, guideTold(name, true));
    for (const [branch, { name: whose }] of this.#branches)
      this.toGuide({ kind: 'branch', branch, name: whose, there: true }, null);
  }

  #branchHere(branch: string, name: string): void {
    if (!this.#guide) return;
    this.toBranches(branch, { kind: 'guide', there: true, name: this.#guide.name }, null);
    this.#guide.line.say(JSON.stringify({ kind: 'branch', branch, name, there: true }));
  }

  #tellBranches(only: string | null, text: string, slot: string | null = null): void {
    if (only !== null) return this.#branches.get(only)?.line.say(text, slot);
    for (const { line } of this.#branches.values()) line.say(text, slot);
  }

  #closeAll(): void {
    for (const { line } of this.#branches.values()) line.close(relayCodes.ended);
    this.#branches.clear();
    this.#guide?.line.close(relayCodes.ended);
    this.#guide = undefined;
  }
}

function guideTold(name: string, there: boolean): string {
  return JSON.stringify({ kind: 'guide', there, name } satisfies RelayTell);
}
