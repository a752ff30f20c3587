import type { Exhibit, ExhibitKindName, ExhibitOfKind } from '#model/exhibits/registry.ts';
import { AudioReading } from './audio-reading.tsx';
import { CaseReading } from './case-reading.tsx';
import { DocumentReading } from './document-reading.tsx';
import { MessageWallReading } from './message-wall-reading.tsx';
import { ModelReading } from './model-reading.tsx';
import { PanoramaReading } from './panorama-reading.tsx';
import { QuizReading } from './quiz-reading.tsx';
import { VideoReading } from './video-reading.tsx';
import { ChartReading } from './chart-reading.tsx';
import { PanelReading } from './panel-reading.tsx';
import { PictureReading } from './picture-reading.tsx';
import { PortalReading } from './portal-reading.tsx';
import type { ReadingView } from './reading-view.ts';
import { RouteReading } from './route-reading.tsx';
import { TimelineReading } from './timeline-reading.tsx';
import { UnknownReading } from './unknown-reading.tsx';

/** What every kind shows when it is opened; a kind without a view does not compile. Heavy ones are `lazy`. */
const views: { [Kind in ExhibitKindName]: ReadingView<ExhibitOfKind<Kind>> } = {
  panel: PanelReading,
  picture: PictureReading,
  timeline: TimelineReading,
  portal: PortalReading,
  chart: ChartReading,
  route: RouteReading,
  audio: AudioReading,
  case: CaseReading,
  document: DocumentReading,
  'message-wall': MessageWallReading,
  model: ModelReading,
  panorama: PanoramaReading,
  quiz: QuizReading,
  video: VideoReading,
};

const byKind: Record<string, ReadingView<never> | undefined> = views;

export function ExhibitReading({ exhibit, base }: { exhibit: Exhibit; base: string }) {
  const View = byKind[exhibit.kind];
  // The schema has matched `kind` with the exhibit's type; TypeScript can't follow that through the table.
  return View ? (
    <View exhibit={exhibit as never} base={base} />
  ) : (
    <UnknownReading exhibit={exhibit} base={base} />
  );
}
