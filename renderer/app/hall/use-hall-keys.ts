import { useEffect } from 'react';
import { useStore } from 'zustand';
import { navigate, navigation } from '../navigation.ts';
import { isDialogOpen } from '../../ui/dialog-open.ts';
import type { OpenHall } from './hall-context.ts';
import { focusHall } from './focus-hall.ts';
import { putHelpAway } from './help-state.ts';
import { hudDialog } from './hud-dialog.ts';

/** Gives the keyboard to the hall while nothing lies over it, and answers the few keys that are the page's own. */
export function useHallKeys(open: OpenHall, covered: boolean): void {
  const { store } = open;
  const view = useStore(navigation, ({ route }) => ('view' in route ? route.view : undefined));
  const opened = useStore(store, (state) => state.opened);
  const asking = useStore(store, (state) => state.asking !== null);
  const controlsEnabled = !covered && !view && opened === null && !asking;
  useEffect(() => {
    store.getState().set({ controlsEnabled });
    if (controlsEnabled && document.activeElement === document.body) focusHall();
  }, [store, controlsEnabled]);
  useEffect(() => {
    if (!controlsEnabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLInputElement || isDialogOpen()) return;
      const { near } = store.getState();
      // The canvas answers Enter itself.
      if (event.key === 'Enter' && event.target === document.body && near) {
        store.getState().open(near);
      } else if (event.key === '?' || event.key === '？') hudDialog.setState({ open: 'help' });
      else if (event.key === 'm') navigate({ ...open.route, view: 'plan' });
      else if (event.key === '/') navigate({ ...open.route, view: 'find' });
      else if (event.key === 'Escape') putHelpAway();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store, controlsEnabled, open.route]);
}
