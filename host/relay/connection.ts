import { XunzhanError, type ErrorReport } from '#model/errors.ts';
import type { LedScene, RelaySay, RelayTell } from '#model/relay/relay-messages.ts';
import type { SyncConfig } from '../sync/sync-config.ts';
import type { Following } from './following.ts';
import { Leading } from './leading.ts';
import { relayError } from './relay-errors.ts';
import { RelayLink, type LinkState, type RelayTimings } from './relay-link.ts';

/** What a host says first to the hub. */
export type Greeting = Extract<RelaySay, { kind: 'open' | 'join' }>;

interface ConnectionOptions {
  config: SyncConfig;
  greeting: Greeting;
  timings: RelayTimings;
  resumed: boolean;
  /** Anything that its status shows is another. */
  onChange: () => void;
}

/** A host's part in a room of several branches: its line with the hub, and what is known over it. */
export class Connection {
  readonly greeting: Greeting;
  readonly link: RelayLink;
  state: LinkState = 'connecting';
  trouble: ErrorReport | null = null;
  /** Empty until the hub has told it. */
  code: string;
  guide = { name: '', there: false };
  /** What the guide shows. */
  scene: LedScene | undefined;
  /** What the room here has to do with it; nothing while a code is still being tried. */
  part: Leading | Following | undefined;
  readonly #onChange: () => void;
  readonly #waiting = new Set<() => void>();

  constructor({ config, greeting, timings, resumed, onChange }: ConnectionOptions) {
    this.greeting = greeting;
    this.code = greeting.kind === 'join' ? greeting.code : '';
    this.#onChange = onChange;
    this.link = new RelayLink({
      config,
      greeting,
      timings,
      resumed,
      onTell: (told) => this.#hear(told),
      onState: (state, trouble) => this.#become(state, trouble ?? null),
    });
  }

  /**
   * The first thing that `find` finds, now or later.
   *
   * @param patience milliseconds
   * @throws XunzhanError what is in the way; `relay/guide-away` where nothing comes
   */
  first<Found>(find: () => Found | undefined, patience: number): Promise<Found> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      const timer = setTimeout(() => {
        end();
        reject(relayError('relay/guide-away'));
      }, patience);
      const look = () => {
        const found = find();
        if (found !== undefined) resolve(found);
        else if (this.trouble) reject(new XunzhanError(this.trouble.code, this.trouble.text));
        else return;
        end();
      };
      this.#waiting.add(look);
      look();
    });
  }

  close(): void {
    this.part?.stop();
    this.link.close();
  }

  #hear(told: RelayTell): void {
    if (told.kind === 'opened') this.code = told.code;
    if (told.kind === 'guide') this.guide = { name: told.name, there: told.there };
    if (told.kind === 'led' && told.message.kind === 'scene') this.scene = told.message.scene;
    this.part?.hear(told);
    for (const look of this.#waiting) look();
    if (told.kind === 'opened' || told.kind === 'guide') this.#onChange();
  }

  #become(state: LinkState, trouble: ErrorReport | null): void {
    this.state = state;
    this.trouble = trouble;
    if (state !== 'there') {
      this.guide = { ...this.guide, there: false };
      if (this.part instanceof Leading) this.part.lost();
    }
    if (state === 'over') this.part?.stop();
    for (const look of this.#waiting) look();
    this.#onChange();
  }
}
