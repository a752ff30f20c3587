import { createStore } from 'zustand/vanilla';
import { preferences, setPreferences } from '../preferences.ts';

/**
 * Whether the card on how to walk is shown: on first arrival, where there is room for it beside everything else.
 * Who asks for help gets the dialog.
 */
export const help = createStore<{ shown: boolean }>()(() => ({
  shown: !preferences.getState().helpSeen && matchMedia('(min-width: 50rem)').matches,
}));

export function putHelpAway(): void {
  help.setState({ shown: false });
  setPreferences({ helpSeen: true });
}
