import { createStore } from 'zustand/vanilla';
import { preferences, setPreferences } from '../preferences.ts';

/** Whether the card on how to walk is shown: on first arrival, and when asked for. */
export const help = createStore<{ shown: boolean }>()(() => ({
  shown: !preferences.getState().helpSeen,
}));

export function putHelpAway(): void {
  help.setState({ shown: false });
  setPreferences({ helpSeen: true });
}
