import type { HostEventName, HostEvents } from './events.ts';
import type { MethodInput, MethodName, MethodOutput } from './methods.ts';

/** The host as the renderer sees it; Electron's bridge and the HTTP client are its two makers. */
export interface HostClient {
  /** Rejects with a `XunzhanError`; `offline` when the host can't be reached. */
  call: <Name extends MethodName>(
    name: Name,
    input: MethodInput<Name>,
  ) => Promise<MethodOutput<Name>>;
  /** Returns the function that stops listening. */
  on: <Name extends HostEventName>(
    name: Name,
    listener: (data: HostEvents[Name]) => void,
  ) => () => void;
}

/** What crosses a transport in answer to a call. */
export type CallReply =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: string; text: { 'zh-CN': string; en?: string | undefined } } };

/** What Electron's preload puts on `window.xunzhan`. */
export interface Bridge {
  call: (name: string, input: unknown) => Promise<CallReply>;
  onEvent: (listener: (event: { name: string; data: unknown }) => void) => () => void;
}
