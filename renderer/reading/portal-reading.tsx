import type { Portal } from '#model/exhibits/portal.ts';
import { DoorOpen } from 'lucide-react';
import { useHall } from '../app/hall/hall-context.ts';
import { useHostState } from '../app/host-context.ts';
import { navigate } from '../app/navigation.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { readingTexts } from '../i18n/reading-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { portalTarget } from './portal-target.ts';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

/** What lies behind a portal, and the way in. */
export function PortalReading({ exhibit }: ReadingProps<Portal>) {
  const t = useTexts(readingTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const { documents } = useHall();
  const exhibitions = useHostState((state) => state.exhibitions) ?? [];
  const target = portalTarget(exhibit, documents.hall, exhibitions);
  if (exhibit.target === 'lobby') {
    return (
      <Button look="primary" icon={DoorOpen} onClick={() => navigate({ page: 'lobby' })}>
        {t.backToLobby}
      </Button>
    );
  }
  if (!target) return <p>{t.notInstalled}</p>;
  if (target.problem) return <p>{t.damaged}</p>;
  const enter = () => navigate({ page: 'exhibition', exhibition: target.id });
  return (
    <div className="stack">
      <Prose text={say(target.summary)} />
      <p className="muted">{common.minutes(target.minutes)}</p>
      {target.reviewed ? null : <p className="mark-sample">{common.sample}</p>}
      <div>
        <Button look="primary" icon={DoorOpen} onClick={enter}>
          {t.enterHall}
        </Button>
      </div>
    </div>
  );
}
