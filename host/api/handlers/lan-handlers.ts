import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** Sharing with headsets and phones. */
export function lanHandlers({ lan, visits, sync }: Services): HandlersOf<'lan' | 'device'> {
  return {
    'lan.status': async () => lan.status(),
    'lan.interfaces': async () => lan.interfaces(),
    'lan.start': ({ address }) => lan.start(address),
    'lan.stop': () => lan.stop(),
    'lan.show-code': async () => lan.showCode(),
    'lan.waiting': async () => lan.waiting(),
    'lan.confirm': async ({ request }) => {
      lan.confirm(request);
      return null;
    },
    'lan.refuse': async ({ request }) => {
      lan.refuse(request);
      return null;
    },
    'lan.devices': async () => lan.devices(),
    'lan.revoke': async ({ device }) => {
      lan.revoke(device);
      return null;
    },
    'lan.authority': () => lan.authority(),
    'lan.use-certificate': ({ identity }) => lan.useCertificate(identity),
    'lan.command': async ({ devices, command }) => lan.command(devices, command),
    'lan.numbers': async () => lan.numbers(),
    'lan.give-number': async ({ visitor }) => lan.giveNumber(visitor),
    'lan.withdraw-number': async ({ number }) => {
      lan.withdrawNumber(number);
      return null;
    },
    // The host's own screens are not devices: nobody leads them.
    'device.report': async (told, session) =>
      session.kind === 'device' ? lan.report(session.id, told) : { paused: false, numbers: [] },
    'device.wait': async (_, session) => {
      if (session.kind !== 'device') return { numbers: [] };
      await visits.closeOfDevice(session);
      sync.noteNew();
      return { numbers: lan.wait(session.id) };
    },
    'device.next': async ({ number }, session) => {
      if (session.kind !== 'device') return { visitor: 'guest', noticeAccepted: false };
      await visits.closeOfDevice(session);
      return lan.next(session.id, number);
    },
  };
}
