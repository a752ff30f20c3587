import type { Bridge, HostClient } from '#model/host-api/client.ts';
import type { MethodInput, MethodName, MethodOutput } from '#model/host-api/methods.ts';
import { createListeners } from './event-listeners.ts';
import { valueOfReply } from './reply.ts';

/** The host behind Electron's bridge: in the same program, so never offline. */
export function createBridgeClient(bridge: Bridge): HostClient {
  const listeners = createListeners();
  bridge.onEvent(listeners.tell);
  return {
    async call<Name extends MethodName>(name: Name, input: MethodInput<Name>) {
      // The host's method map types both ends.
      return valueOfReply(await bridge.call(name, input)) as MethodOutput<Name>;
    },
    on: listeners.on,
  };
}
