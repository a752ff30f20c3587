import {
  Award,
  CircleHelp,
  CircleUserRound,
  LogOut,
  Map as MapIcon,
  Search,
  SlidersHorizontal,
  Undo2,
} from 'lucide-react';
import { useStore } from 'zustand';
import { certificateTexts } from '../../i18n/certificate-texts.ts';
import { deviceTexts } from '../../i18n/device-texts.ts';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LateDialog } from '../../ui/late-dialog.tsx';
import { useHostState } from '../host-context.ts';
import { navigate } from '../navigation.ts';
import { useLeave } from '../use-leave.ts';
import { useHall } from './hall-context.ts';
import { hudDialog } from './hud-dialog.ts';

const dialogs = {
  display: async () => (await import('./display-dialog.tsx')).DisplayDialog,
  help: async () => (await import('./help-dialog.tsx')).HelpDialog,
  progress: async () => (await import('../../certificate/progress-dialog.tsx')).ProgressDialog,
};

/** The ways on, each with its word. */
export function HudBar() {
  const t = useTexts(hallTexts);
  const { route } = useHall();
  // Who comes with a headset or phone is a guest, whose records are at the host alone.
  const onDevice = useHostState((state) => state.status?.shell === 'device');
  const c = useTexts(certificateTexts);
  const d = useTexts(deviceTexts);
  const dialog = useStore(hudDialog, (state) => state.open);
  const closeDialog = () => hudDialog.setState({ open: null });
  const leave = useLeave();
  return (
    <nav className="hud-bar" aria-label={t.hall}>
      <Button look="plain" icon={MapIcon} onClick={() => navigate({ ...route, view: 'plan' })}>
        {t.plan}
      </Button>
      <Button look="plain" icon={Search} onClick={() => navigate({ ...route, view: 'find' })}>
        {t.find}
      </Button>
      {route.page === 'lobby' ? null : (
        <Button look="plain" icon={Award} onClick={() => hudDialog.setState({ open: 'progress' })}>
          {c.progress}
        </Button>
      )}
      {onDevice ? null : (
        <Button look="plain" icon={CircleUserRound} onClick={() => navigate({ page: 'me' })}>
          {t.me}
        </Button>
      )}
      <Button
        look="plain"
        icon={SlidersHorizontal}
        onClick={() => hudDialog.setState({ open: 'display' })}
      >
        {t.display}
      </Button>
      <Button look="plain" icon={CircleHelp} onClick={() => hudDialog.setState({ open: 'help' })}>
        {t.help}
      </Button>
      {route.page === 'lobby' ? (
        <Button look="plain" icon={LogOut} onClick={leave}>
          {onDevice ? d.next : t.leave}
        </Button>
      ) : (
        <Button look="plain" icon={Undo2} onClick={() => navigate({ page: 'lobby' })}>
          {t.lobby}
        </Button>
      )}
      {dialog ? <LateDialog key={dialog} load={dialogs[dialog]} onClose={closeDialog} /> : null}
    </nav>
  );
}
