import type { HandlersOf } from '../handler.ts';
import type { Services } from '../services.ts';

/** Sharing with headsets and phones. */
export function lanHandlers({ lan }: Services): HandlersOf<'lan' | 'device'> {
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
    'device.report': async ({ at }, session) => {
      // The host's own screens are not devices: there is nobody to tell.
      if (session.kind === 'device') lan.report(session.id, at);
      return null;
    },
  };
}
