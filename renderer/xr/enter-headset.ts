import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Language } from '#model/language.ts';
import { headsetTexts } from '../i18n/headset-texts.ts';
import { kindsTexts } from '../i18n/kinds-texts.ts';
import { fontOf } from '../text/fonts.ts';
import { roles } from '../text/sizes.ts';
import { HeadsetVisit } from './headset-visit.ts';
import type { HeadsetOptions } from './headset-visit.ts';

/** How much coarser the edge of the picture is drawn, 0-1: more hurts text. */
const foveation = 0.3;

/** Asks for the headset and goes in. Call from a click. Rejects where the headset does not open. */
export async function enterHeadset(options: HeadsetOptions): Promise<HeadsetVisit> {
  const { renderer } = options;
  const session = await navigator.xr?.requestSession('immersive-vr', {
    optionalFeatures: ['local-floor', 'hand-tracking'],
  });
  if (!session) throw new Error('no immersive session');
  // Without a floor heights are reckoned from the eyes.
  const floor = session.enabledFeatures?.includes('local-floor') ?? true;
  renderer.xr.setReferenceSpaceType(floor ? 'local-floor' : 'local');
  renderer.xr.setFoveation(foveation);
  const visit = new HeadsetVisit(session, options);
  try {
    await renderer.xr.setSession(session);
  } catch (error) {
    visit.end();
    throw error;
  }
  const space = renderer.xr.getReferenceSpace();
  space?.addEventListener('reset', visit.onReset);
  return visit;
}

/** Fetches the letters of everything that boards may say, so that none is missing when the network is. */
export async function loadLettersOf(
  { manifest, hall, tours, quizzes }: ExhibitionDocuments,
  language: Language,
): Promise<void> {
  const words = Object.values({ ...headsetTexts[language], ...kindsTexts[language] }).map(String);
  const letters = lettersOf(JSON.stringify([manifest, hall, tours, quizzes, words]));
  const titles = [manifest, hall, tours, quizzes].map((document) => JSON.stringify(document));
  const large = lettersOf(
    titles.flatMap((text) => text.match(/"(?:title|prompt)":\{[^}]*\}/g) ?? []).join('') +
      words.join(''),
  );
  // A font that does not come leaves the system's.
  await Promise.all([
    document.fonts.load(fontOf(roles.body, 20), letters).catch(() => []),
    document.fonts.load(fontOf(roles.title, 20), large).catch(() => []),
  ]);
}

function lettersOf(text: string): string {
  return [...new Set(text)].join('');
}
