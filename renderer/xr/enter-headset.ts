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
