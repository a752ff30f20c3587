import type { Exhibit, ExhibitKindName, ExhibitOfKind } from '#model/exhibits/registry.ts';
import type { ExhibitView, FacePaint, FaceQuery } from './exhibit-view.ts';
import type { MakeLivePart } from './live-part.ts';
import { audioView } from './audio/audio-view.ts';
import { caseView } from './case/case-view.ts';
import { documentView } from './document/document-view.ts';
import { messageWallView } from './message-wall/message-wall-view.ts';
import { modelView } from './model/model-view.ts';
import { panoramaView } from './panorama/panorama-view.ts';
import { quizView } from './quiz/quiz-view.ts';
import { videoView } from './video/video-view.ts';
import { chartView } from './chart/chart-view.ts';
import { panelView } from './panel/panel-view.ts';
import { pictureView } from './picture/picture-view.ts';
import { portalView } from './portal/portal-view.ts';
import { routeView } from './route/route-view.ts';
import { timelineView } from './timeline/timeline-view.ts';
import { unknownView } from './unknown/unknown-view.ts';

/** How every kind looks in the hall; a kind without a view does not compile. */
const views: { [Kind in ExhibitKindName]: ExhibitView<ExhibitOfKind<Kind>> } = {
  panel: panelView,
  picture: pictureView,
  timeline: timelineView,
  portal: portalView,
  chart: chartView,
  route: routeView,
  audio: audioView,
  case: caseView,
  document: documentView,
  'message-wall': messageWallView,
  model: modelView,
  panorama: panoramaView,
  quiz: quizView,
  video: videoView,
};

const byKind: Record<string, ExhibitView<never> | undefined> = views;

/** Paints a face of any exhibit; one of an unknown kind becomes a placeholder. */
export function paintFace(exhibit: Exhibit, query: FaceQuery): FacePaint {
  const view = byKind[exhibit.kind];
  // The schema has matched `kind` with the exhibit's type; TypeScript can't follow that through the table.
  return view ? view.paint(exhibit as never, query) : unknownView.paint(exhibit, query);
}

/** How the live part of an exhibit is made; undefined for kinds that have none. */
export function liveMaker(exhibit: Exhibit): (() => Promise<MakeLivePart<Exhibit>>) | undefined {
  const load = byKind[exhibit.kind]?.live;
  // As above: the maker fits the exhibit, because both go by its kind.
  return load as (() => Promise<MakeLivePart<Exhibit>>) | undefined;
}
