import type { HostClient } from '#model/host-api/client.ts';
import type { DeviceCommand } from '#model/host-api/devices.ts';
import { createStore } from 'zustand/vanilla';

/** What the host wants of this device now, and how it stands. */
interface DeviceOrders {
  /** Everything rests until the host says go on. */
  paused: boolean;
  /** Numbers that the next visitor can pick. */
  numbers: readonly number[];
  /** The last visitor's visit is not ended at the host yet: nobody can begin. */
  leaving: boolean;
  /** An immersive session is under way. */
  immersive: boolean;
}

/** Pages and the headset read this; the host's commands are heard in `followOrders` alone. */
export const deviceOrders = createStore<DeviceOrders>()(() => ({
  paused: false,
  numbers: [],
  leaving: false,
  immersive: false,
}));

type Going = Exclude<DeviceCommand, { kind: 'pause' | 'resume' }>;

/**
 * Keeps the orders up to date.
 *
 * @param onGoing an exhibit to go to, or the end of the visit
 * @returns stops listening
 */
export function followOrders(client: HostClient, onGoing: (command: Going) => void): () => void {
  const stops = [
    client.on('device.numbers', ({ numbers }) => deviceOrders.setState({ numbers })),
    client.on('device.command', (command) => {
      if (command.kind === 'pause' || command.kind === 'resume')
        deviceOrders.setState({ paused: command.kind === 'pause' });
      else onGoing(command);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
