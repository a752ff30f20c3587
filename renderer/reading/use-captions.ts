import { useEffect, useState } from 'react';
import type { Caption } from '../tour/captions.ts';
import { parseWebVtt } from '../tour/webvtt.ts';

/** The captions of a WebVTT file; none while it loads or where it can't be read. */
export function useCaptions(address: string | null): readonly Caption[] {
  const [captions, setCaptions] = useState<readonly Caption[]>([]);
  useEffect(() => {
    setCaptions([]);
    if (!address) return;
    const stop = new AbortController();
    fetch(address, { signal: stop.signal })
      .then(async (reply) => (reply.ok ? parseWebVtt(await reply.text()) : []))
      .then(setCaptions)
      .catch(() => undefined);
    return () => stop.abort();
  }, [address]);
  return captions;
}
