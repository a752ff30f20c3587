import { localText } from '#model/language.ts';
import type { BranchesStatus } from '#model/host-api/branches.ts';
import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import { useHost } from '../app/host-context.ts';
import { LedHall } from '../audience/led-hall.tsx';
import { tourPlace } from '../guide/tour-place.ts';
import { branchTexts } from '../i18n/branch-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';
import type { RoomClient } from '../live/room-client.ts';
import type { RoomView } from '../live/room-view.ts';
import { Button } from '../ui/button.tsx';
import { LinkLine } from './link-line.tsx';
import './branches.css';

interface LedConsoleProps {
  status: Extract<BranchesStatus, { role: 'branch' }>;
  room: RoomClient;
  documents: ExhibitionDocuments;
  scene: NonNullable<RoomView['scene']>;
}

/** In place of steps and walking, where the guide of another branch leads: who that is, and what is shown. */
export function LedConsole({ status, room, documents, scene }: LedConsoleProps) {
  const t = useTexts(branchTexts);
  const say = useLocalText();
  const language = useLanguage();
  const host = useHost();
  const { guide, link } = status;
  const { current } = tourPlace(documents.tours.tours, scene);
  const title = current?.title ?? scene.page?.title;
  const leave = () => {
    if (confirm(t.leaveSure)) void host.call('branches.leave', {}).catch(() => undefined);
  };
  return (
    <>
      <section className="console-panel" aria-label={t.title}>
        <h2>{guide.name ? t.ledBy(guide.name) : t.ledBySomebody}</h2>
        {link.state === 'there' ? (
          <p role="status" className="branch-guide" data-away={!guide.there || undefined}>
            {guide.there ? t.guideThere : t.guideGone}
          </p>
        ) : null}
        <LinkLine link={link} />
        <p className="branch-now">
          <span className="muted">{t.now}</span> {title ? say(title) : t.waiting}
        </p>
        <div className="row">
          <Button onClick={leave}>{t.leave}</Button>
        </div>
      </section>
      <div className="console-view">
        <LedHall
          documents={documents}
          room={room}
          scene={scene}
          label={localText(documents.manifest.title, language)}
        />
      </div>
    </>
  );
}
