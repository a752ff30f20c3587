import { createStore } from 'zustand/vanilla';

/** Whether the host answers. Pages show a line while it doesn't; the queue waits for it. */
export const connection = createStore<{ online: boolean }>()(() => ({ online: true }));

export function setOnline(online: boolean): void {
  if (connection.getState().online !== online) connection.setState({ online });
}
