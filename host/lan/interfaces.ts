import { networkInterfaces } from 'node:os';
import type { LanInterface } from '#model/host-api/lan.ts';

/** The networks that this machine is in now, IPv4; its own loopback and self-assigned addresses left out. */
export function systemInterfaces(): LanInterface[] {
  return everyInterface().filter(({ address }) => !/^(127|169\.254)\./.test(address));
}

/** Loopback included: for whoever names an address on the command line. */
export function everyInterface(): LanInterface[] {
  return Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(({ family }) => family === 'IPv4')
      .map(({ address }) => ({ name, address })),
  );
}
