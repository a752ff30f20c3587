import type { XunzhanError } from '#model/errors.ts';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { certificateTexts } from '../../i18n/certificate-texts.ts';
import { commonTexts } from '../../i18n/common-texts.ts';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { connection } from '../../host-client/connection.ts';
import { MiniPlan } from '../../plan/mini-plan.tsx';
import { TourStart } from '../../tour/tour-start.tsx';
import { useTour } from '../../tour/use-tour.ts';
import '../../tour/tour.css';
import { goingAlong } from '../../follow/going-along.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { HeadsetButton } from '../../xr/headset-button.tsx';
import { useDisplay } from '../display.tsx';
import { session } from '../session.ts';
import { useBadges } from './use-badges.ts';
import { useHall, useHallState } from './hall-context.ts';
import { HallCaption } from './hall-caption.tsx';
import { HelpCard } from './help-card.tsx';
import { HudBar } from './hud-bar.tsx';
import { LeadOn } from './lead-on.tsx';
import { Prompt } from './prompt.tsx';

const TourBar = lazy(async () => ({
  default: (await import('../../tour/tour-bar.tsx')).TourBar,
}));

const FollowBar = lazy(async () => ({
  default: (await import('../../follow/follow-bar.tsx')).FollowBar,
}));

interface HudProps {
  trouble: XunzhanError | null;
  sample: boolean;
  /** The visit is the visitor's own: a tour may begin by itself. */
  settled: boolean;
}

/** What lies over the picture: where one is, the few ways on, the prompt. Nothing more. */
export function Hud({ trouble, sample, settled }: HudProps) {
  const t = useTexts(hallTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const open = useHall();
  const { documents, store } = open;
  const tour = useTour(open, settled);
  const badge = useBadges(open);
  const c = useTexts(certificateTexts);
  const { olderVisitors } = useDisplay();
  const led = useStore(goingAlong, ({ state }) => state === 'going');
  const quiet = tour.running !== null;
  useEffect(() => store.getState().set({ quiet }), [store, quiet]);
  const room = useHallState((state) => state.room);
  const here = documents.hall.rooms.find(({ id }) => id === room);
  const online = useStore(connection, (state) => state.online);
  const unrecorded = useStore(session, ({ visitor }) => visitor?.kind === 'unrecorded');
  const notice = !online
    ? common.offline
    : trouble && trouble.code !== 'offline'
      ? say(trouble.text)
      : unrecorded
        ? t.notRecorded
        : badge
          ? c.badgeNews(c.badge(badge))
          : null;
  return (
    <div className="hud">
      <div className="hud-title">
        <h1>{say(documents.manifest.title)}</h1>
        {here ? <p>{say(here.title)}</p> : null}
        {sample ? <p className="mark-sample">{common.sample}</p> : null}
      </div>
      <HudBar />
      <HeadsetButton tour={tour} />
      {notice ? (
        <p className="hud-notice" role="status">
          {notice}
        </p>
      ) : null}
      <ErrorBoundary fallback={null}>
        <Suspense>
          <FollowBar tour={tour} />
        </Suspense>
      </ErrorBoundary>
      {tour.running ? (
        <Suspense>
          <TourBar running={tour.running} handle={tour} />
        </Suspense>
      ) : (
        <>
          <MiniPlan />
          {led ? null : (
            <div className="hud-foot">
              <TourStart tour={tour} />
              {olderVisitors ? <LeadOn /> : null}
            </div>
          )}
          <HallCaption />
          {olderVisitors ? null : <Prompt />}
          {led ? null : <HelpCard />}
        </>
      )}
    </div>
  );
}
