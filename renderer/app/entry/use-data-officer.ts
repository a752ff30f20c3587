import { useEffect, useState } from 'react';
import { useLocalText } from '../../i18n/use-texts.ts';
import { useHost, useHostState } from '../host-context.ts';

/**
 * Name and contact of the person in charge of data: as set on this host, else as the owner of an exhibition that
 * staff installed gives it. Those that ship are examples and name nobody.
 */
export function useDataOfficer(): string | undefined {
  const host = useHost();
  const say = useLocalText();
  const organisation = useHostState((state) => state.settings?.organisation);
  const first = useHostState((state) => state.exhibitions?.find(({ shipped }) => !shipped)?.id);
  const [owner, setOwner] = useState<string>();
  const set = organisation?.dataOfficer;
  useEffect(() => {
    if (set || !first) return undefined;
    let wanted = true;
    host.call('exhibitions.open', { exhibition: first }).then(
      ({ manifest }) => {
        const { name, contact } = manifest.owner.dataOfficer;
        if (wanted) setOwner(`${say(name)} · ${contact}`);
      },
      // The notice then names nobody; the settings page asks staff for the name.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [host, say, set, first]);
  if (!set) return owner;
  return organisation.dataContact ? `${set} · ${organisation.dataContact}` : set;
}
