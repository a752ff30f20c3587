import { useEffect, useState } from 'react';
import type { Caption } from '../tour/captions.ts';
import { parseWebVtt } from '../tour/webvtt.ts';

const none: readonly Caption[] = [];

/** The captions of a WebVTT file; none while it loads or where it can't be read. */
export function useCaptions(address: string | null): readonly Caption[] {
  const [read, setRead] = useState<{ address: string; captions: readonly Caption[] }>();
  useEffect(() => {
    if (!address) return;
    const stop = new AbortController();
    fetch(address, { signal: stop.signal })
      .then(async (reply) => (reply.ok ? parseWebVtt(await reply.text()) : []))
      .then((captions) => setRead({ address, captions }))
      .catch(() => undefined);
    return () => stop.abort();
  }, [address]);
  return read?.address === address ? read.captions : none;
}
