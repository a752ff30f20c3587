import { WebSocket, type Dispatcher } from 'undici';
import { errorReport, type ErrorReport } from '#model/errors.ts';
import { relayCodes, relayHeartbeat } from '#model/relay/limits.ts';
import { relayTellSchema, type RelaySay, type RelayTell } from '#model/relay/relay-messages.ts';
import { backoff } from '../sync/backoff.ts';
import { basicAuthorization, dispatcherFor } from '../sync/dispatcher.ts';
import type { SyncConfig } from '../sync/sync-config.ts';
import { askRelay } from './ask-relay.ts';
import { relayAddress } from './relay-address.ts';
import { relayError } from './relay-errors.ts';

/** Heartbeats without a sign of the hub after which the line counts as lost. */
const MISSED = 3;

/** `over`: for good. `lost`: tried again by itself. */
export type LinkState = 'connecting' | 'there' | 'lost' | 'over';

/** Milliseconds. */
export interface RelayTimings {
  backoff: { first: number; most: number };
  heartbeat: number;
}

export const usualRelayTimings: RelayTimings = {
  backoff: { first: 500, most: 15_000 },
  heartbeat: relayHeartbeat,
};

interface RelayLinkOptions {
  config: SyncConfig;
  /** What is said first, each time. */
  greeting: Extract<RelaySay, { kind: 'open' | 'join' }>;
  timings: RelayTimings;
  /** It was there before the host was started anew: whatever is wrong now may pass. */
  resumed: boolean;
  onTell: (message: RelayTell) => void;
  onState: (state: LinkState, trouble?: ErrorReport) => void;
}

/** A host's line out to the hub, which comes back by itself once it was there. */
export class RelayLink {
  readonly #options: RelayLinkOptions;
  readonly #dispatcher: Dispatcher;
  readonly #beat: NodeJS.Timeout;
  #socket: WebSocket | undefined;
  #again: NodeJS.Timeout | undefined;
  #failures = 0;
  #silent = 0;
  #wasThere: boolean;
  #closed = false;

  constructor(options: RelayLinkOptions) {
    this.#options = options;
    this.#wasThere = options.resumed;
    this.#dispatcher = dispatcherFor(options.config);
    this.#beat = setInterval(() => this.#ask(), options.timings.heartbeat).unref();
    this.#connect();
  }

  /** Bytes that the network has not taken yet. */
  get backlog(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  /** Lost where there is no line: who comes back is told everything anew. */
  say(message: RelaySay): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#beat);
    clearTimeout(this.#again);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    // What was said last still goes out.
    setTimeout(() => void this.#dispatcher.destroy(), 1000).unref();
  }

  #connect(): void {
    const { config, greeting } = this.#options;
    this.#silent = 0;
    const socket = new WebSocket(relayAddress(config).replace(/^http/, 'ws'), {
      dispatcher: this.#dispatcher,
      headers: { authorization: basicAuthorization(config) },
    });
    this.#socket = socket;
    let opened = false;
    socket.addEventListener('open', () => {
      opened = true;
      socket.send(JSON.stringify(greeting));
    });
    socket.addEventListener('message', ({ data }) => {
      if (this.#socket === socket) this.#hear(String(data));
    });
    // What went wrong is told by `close` too.
    socket.addEventListener('error', () => undefined);
    socket.addEventListener('close', ({ code }) => {
      if (this.#socket === socket) this.#lost(code, opened);
    });
  }

  #hear(text: string): void {
    this.#silent = 0;
    const told = relayTellSchema.safeParse(JSON.parse(text));
    // A newer hub may tell what this host does not know.
    if (!told.success) return;
    if (told.data.kind === 'opened' || told.data.kind === 'joined') {
      this.#failures = 0;
      this.#wasThere = true;
      this.#options.onState('there');
    }
    this.#options.onTell(told.data);
  }

  #lost(code: number, opened: boolean): void {
    this.#socket = undefined;
    if (this.#closed) return;
    const final = this.#final(code);
    if (final) {
      this.close();
      return this.#options.onState('over', errorReport(relayError(final)));
    }
    this.#failures += 1;
    const patience = backoff(this.#failures, this.#options.timings.backoff, Math.random());
    this.#again = setTimeout(() => this.#connect(), patience).unref();
    const cut = code === relayCodes.cut ? 'relay/cut' : 'relay/lost';
    if (opened) return this.#options.onState('lost', errorReport(relayError(cut)));
    askRelay(this.#options.config).then(
      (trouble) => this.#told(trouble),
      (error: unknown) => this.#told(errorReport(error)),
    );
    return undefined;
  }

  /** Why no line came about; perhaps one did meanwhile. */
  #told(trouble: ErrorReport): void {
    if (this.#closed || this.#failures === 0) return;
    const passing = this.#wasThere && trouble.code === 'relay/unreachable';
    this.#options.onState('lost', passing ? errorReport(relayError('relay/lost')) : trouble);
  }

  #final(code: number) {
    if (code === relayCodes.ended) return 'relay/ended';
    if (code === relayCodes.replaced) return 'relay/replaced';
    // A hub that was started anew knows the room again when the guide's host is back.
    if (this.#wasThere) return undefined;
    if (code === relayCodes.unknown) return 'relay/code-unknown';
    if (code === relayCodes.full) return 'relay/full';
    return code === relayCodes.guessing ? 'relay/guessing' : undefined;
  }

  #ask(): void {
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN) return;
    this.#silent += 1;
    if (this.#silent <= MISSED) return this.say({ kind: 'heartbeat' });
    socket.close();
    return this.#lost(0, true);
  }
}
