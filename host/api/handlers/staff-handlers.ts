import { errorReport } from '#model/errors.ts';
import type { HostStatus } from '#model/host-api/staff.ts';
import type { Session } from '../session.ts';
import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** State of the host, its staff PIN, its store and its settings. */
export function staffHandlers(
  services: Services,
): HandlersOf<'host' | 'staff' | 'store' | 'settings'> {
  const { keeper, pin, settings, room } = services;
  const unlock = (session: Session) => session.unlockStaff(settings.get().idleMinutes);
  return {
    'host.status': async (_input, session) => status(services, session),
    'staff.setup': async (input, session) => {
      await pin.set(input.pin);
      const recoveryKey = keeper.renewRecoveryKey();
      unlock(session);
      return { recoveryKey };
    },
    'staff.unlock': async (input, session) => {
      await pin.check(input.pin);
      unlock(session);
      return null;
    },
    'staff.lock': async (_input, session) => {
      session.lockStaff();
      return null;
    },
    'staff.change-pin': async (input) => {
      await pin.set(input.pin);
      room.forgetLeadKeys();
      return null;
    },
    'staff.reset-pin': async (input, session) => {
      keeper.checkRecoveryKey(input.recoveryKey);
      await pin.set(input.pin);
      room.forgetLeadKeys();
      unlock(session);
      return null;
    },
    'store.recover': async (input) => {
      await keeper.recover(input.recoveryKey);
      return null;
    },
    'store.start-anew': async () => {
      await keeper.startAnew();
      return null;
    },
    'settings.get': async () => settings.get(),
    'settings.set': async (input) => {
      const kept = settings.set(input);
      services.emit({ name: 'settings.changed', data: {} });
      return kept;
    },
  };
}

function status({ version, shell, keeper, pin }: Services, session: Session): HostStatus {
  const { trouble } = keeper;
  return {
    version,
    shell: session.kind === 'device' ? 'device' : shell,
    store: trouble
      ? {
          state: 'unavailable',
          ...errorReport(trouble.reason),
          ...(trouble.setAside === undefined ? {} : { setAside: trouble.setAside }),
        }
      : { state: 'open' },
    needsSetup: session.kind === 'screen' && trouble === undefined && !pin.isSet(),
    staffUnlocked: session.staffUnlocked,
  };
}
