import type { Audio } from '#model/exhibits/audio.ts';
import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/use-texts.ts';
import type { Caption } from '../tour/captions.ts';
import { loadCaptions } from '../viewer/load-captions.ts';

const none: readonly Caption[] = [];

interface ReadCaptions {
  captions: readonly Caption[];
  /** There is a caption file, and nothing in it can be read. */
  broken: boolean;
}

/** The captions in the visitor's language, else in another; none while they load. */
export function useCaptions(tracks: Audio['captions'], base: string): ReadCaptions {
  const language = useLanguage();
  const track = tracks.find((one) => one.language === language) ?? tracks[0];
  const address = track ? base + track.path : null;
  const [read, setRead] = useState<{ address: string; captions: readonly Caption[] }>();
  useEffect(() => {
    if (!address) return undefined;
    let gone = false;
    void loadCaptions(address)
      .catch(() => none)
      .then((captions) => (gone ? undefined : setRead({ address, captions })));
    return () => {
      gone = true;
    };
  }, [address]);
  const known = read?.address === address ? read : undefined;
  return { captions: known?.captions ?? none, broken: known?.captions.length === 0 };
}
