import type { IpcMain, WebContents } from 'electron';
import type { Host } from '#host/api/host.ts';
import type { Session } from '#host/api/session.ts';
import type { CallReply } from '#model/host-api/client.ts';
import { isTrustedSender, type Sender } from '../security/trusted-sender.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

/** The part of the host that the bridge needs. */
type BridgedHost = Pick<Host, 'openSession' | 'dispatch' | 'onEvent'>;

const REFUSED: CallReply = {
  ok: false,
  error: {
    code: 'bridge/refused',
    text: {
      'zh-CN': '这个页面不能使用主机。请关闭它，从本程序的窗口重新打开展厅。',
      en: 'This page may not use the host. Close it and open the hall from the program’s own window.',
    },
  },
};

/**
 * Connects the windows with the host: calls from trusted senders only, events to the windows they are
 * for. A window has one session with the host for as long as it is open.
 */
export class HostBridge {
  readonly #host: BridgedHost;
  readonly #windows = new Map<number, { contents: WebContents; session: Session }>();

  constructor(ipc: Pick<IpcMain, 'handle'>, host: BridgedHost) {
    this.#host = host;
    ipc.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) =>
      this.#answer(event, name, input),
    );
    host.onEvent((event, only) => {
      for (const { contents, session } of this.#windows.values()) {
        if (only && only !== session) continue;
        if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
      }
    });
  }

  /** Lets a window that the program itself has opened talk to the host, until it is closed. */
  admit(contents: WebContents): void {
    const { id } = contents;
    this.#windows.set(id, { contents, session: this.#host.openSession('screen') });
    contents.once('destroyed', () => {
      this.#windows.get(id)?.session.end();
      this.#windows.delete(id);
    });
  }

  async #answer(event: Sender, name: unknown, input: unknown): Promise<CallReply> {
    const own = this.#windows.get(event.sender.id);
    const trusted = own && isTrustedSender(event, new Set(this.#windows.keys()));
    if (!trusted || typeof name !== 'string') return REFUSED;
    return this.#host.dispatch(name, input, own.session);
  }
}
