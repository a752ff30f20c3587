import type { ReactNode } from 'react';
import { useState } from 'react';
import { useHostState } from '../app/host-context.ts';
import { FirstStart } from './first-start.tsx';
import { ResetPin } from './reset-pin.tsx';
import { UnlockStaff } from './unlock-staff.tsx';

/** Shows what staff may see once they have given the PIN; at the first start the PIN is set here. */
export function StaffDoor({ onBack, children }: { onBack: () => void; children: ReactNode }) {
  const needsSetup = useHostState((state) => state.status?.needsSetup ?? false);
  const unlocked = useHostState((state) => state.status?.staffUnlocked ?? false);
  const [settingUp, setSettingUp] = useState(needsSetup);
  const [forgotten, setForgotten] = useState(false);
  // The recovery key must stay in view although the host counts as set up by then.
  if (settingUp) return <FirstStart onDone={() => setSettingUp(false)} onBack={onBack} />;
  if (unlocked) return children;
  if (forgotten) return <ResetPin onDone={() => setForgotten(false)} />;
  return <UnlockStaff onForgotten={() => setForgotten(true)} onBack={onBack} />;
}
