import { isKnownExhibit } from '#model/exhibits/known-kinds.ts';
import type { Hall } from '#model/format/hall.ts';
import type { ExhibitionSummary } from '#model/host-api/exhibitions.ts';
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

/** What the portals of a hall show of the exhibitions that they lead to, by the portal's id. */
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
    const factsOf = (exhibition: ExhibitionSummary): PortalFacts => {
      const own = progress[exhibition.id];
      return {
        title: say(exhibition.title),
        translation: (other && exhibition.title[other]) ?? '',
        minutes: exhibition.minutes,
        seen: own && exhibition.goal ? completionTowards(exhibition.goal, own).share : 0,
      };
    };
    return Object.fromEntries(
      hall.exhibits.flatMap((exhibit) => {
        if (!isKnownExhibit(exhibit) || exhibit.kind !== 'portal') return [];
        const found = portalTarget(exhibit, hall, exhibitions ?? []);
        return found ? [[exhibit.id, factsOf(found)]] : [];
      }),
    );
  }, [exhibitions, progress, say, language, hall]);
}
