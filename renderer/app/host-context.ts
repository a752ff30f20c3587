import type { HostClient } from '#model/host-api/client.ts';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { hostState } from './host-state.ts';
import type { HostState } from './host-state.ts';

export const HostContext = createContext<HostClient | null>(null);

/** The host's client. Throws where no page gave one, which is a mistake in the program. */
export function useHost(): HostClient {
  const client = useContext(HostContext);
  if (!client) throw new Error('no host client given');
  return client;
}

export function useHostState<Part>(select: (state: HostState) => Part): Part {
  return useStore(hostState, select);
}
