import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge } from '#model/host-api/client.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../bridge/channels.ts';

/** All that a page gets of the machine: the host API's one door. Electron's own objects stay here. */
const bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  onEvent: (listener) => {
    const forward = (_event: IpcRendererEvent, message: { name: string; data: unknown }) =>
      listener(message);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      // No value: what a bridged function returns is handed to the page.
      ipcRenderer.off(EVENT_CHANNEL, forward);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('xunzhan', bridge);
