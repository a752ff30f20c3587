import type { Hall } from '#model/format/hall.ts';
import { completionTowards } from '#model/visits/completion.ts';
import type { Progress } from '#model/visits/progress.ts';
import { languages } from '#model/language.ts';
import { useEffect, useMemo, useState } from 'react';
import type { PortalFacts } from '../../exhibits/exhibit-view.ts';
import { useLanguage, useLocalText } from '../../i18n/use-texts.ts';
import { useHost, useHostState } from '../host-context.ts';
import { portalTarget } from '../../reading/portal-target.ts';
import type { Visitor } from '../session.ts';

const nothing: Record<string, Progress> = {};

/**
 * What the portals of a hall show: of the exhibitions on this host, by id, and by their own id for portals that lead
 * to whatever is next.
 */
export function usePortalFacts(visitor: Visitor | null, hall: Hall): Record<string, PortalFacts> {
  const host = useHost();
  const say = useLocalText();
  const language = useLanguage();
  const exhibitions = useHostState((state) => state.exhibitions);
  const person = visitor?.kind === 'person' ? visitor.person.id : null;
  const [read, setRead] = useState<{ person: string; progress: Record<string, Progress> }>();
  const progress = read?.person === person ? read.progress : nothing;
  useEffect(() => {
    if (person === null) return;
    // A portal without progress is still a portal.
    host
      .call('progress.of-person', { person })
      .then((found) => setRead({ person, progress: found }))
      .catch(() => undefined);
  }, [host, person]);
  return useMemo(() => {
    const other = languages.find((one) => one !== language);
    const facts = (exhibitions ?? []).map((exhibition): [string, PortalFacts] => {
      const own = progress[exhibition.id];
      return [
        exhibition.id,
        {
          title: say(exhibition.title),
          translation: (other && exhibition.title[other]) ?? '',
          minutes: exhibition.minutes,
          seen: own && exhibition.goal ? completionTowards(exhibition.goal, own).share : 0,
        },
      ];
    });
    const known = Object.fromEntries(facts);
    for (const exhibit of hall.exhibits) {
      if (exhibit.kind !== 'portal' || !('target' in exhibit) || exhibit.target !== 'next')
        continue;
      const found = portalTarget({ id: exhibit.id, target: 'next' }, hall, exhibitions ?? []);
      const next = found && known[found.id];
      if (next) known[exhibit.id] = next;
    }
    return known;
  }, [exhibitions, progress, say, language, hall]);
}
