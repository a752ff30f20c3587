import type { IpcMain, WebContents } from 'electron';
import type { CallReply } from '#model/host-api/client.ts';
import { isTrustedSender } from '../security/trusted-sender.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

/** The part of the host that the bridge needs. */
interface BridgedHost {
  /** Answers a call; checks name, input and rights itself, and never rejects. */
  call: (name: string, input: unknown) => Promise<CallReply>;
  /** Passes on what the host has to tell; returns the function that stops it. */
  onEvent: (listener: (event: { name: string; data: unknown }) => void) => () => void;
}

interface Windows {
  /** Contents of the windows that the program itself opened and that are open now. */
  contents: () => WebContents[];
}

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
 * Connects the windows with the host: calls from trusted senders only, events to all own windows.
 *
 * @returns the function that takes the connection down
 */
export function serveBridge(ipc: IpcMain, host: BridgedHost, windows: Windows): () => void {
  ipc.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown): Promise<CallReply> => {
    const own = new Set(windows.contents().map(({ id }) => id));
    if (!isTrustedSender(event, own) || typeof name !== 'string') return REFUSED;
    return host.call(name, input);
  });
  const silence = host.onEvent((event) => {
    for (const contents of windows.contents()) {
      if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
    }
  });
  return () => {
    silence();
    ipc.removeHandler(CALL_CHANNEL);
  };
}
