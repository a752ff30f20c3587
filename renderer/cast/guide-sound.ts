import { createStore } from 'zustand/vanilla';
import * as z from 'zod/mini';

const schema = z.object({
  /** Wants to hear the guide; begins by itself then. */
  listen: z.boolean(),
  muted: z.boolean(),
  /** 0-1. */
  volume: z.number().check(z.gte(0), z.lte(1)),
});
export type GuideSound = z.infer<typeof schema>;

const key = 'xunzhan-guide-sound';
const first: GuideSound = { listen: false, muted: false, volume: 1 };

/** How the guide's voice is heard at this desk; kept on the device. */
export const guideSound = createStore<GuideSound>()(() => kept() ?? first);

export function setGuideSound(change: Partial<GuideSound>): void {
  guideSound.setState(change);
  try {
    localStorage.setItem(key, JSON.stringify(guideSound.getState()));
  } catch {
    // A browser without storage forgets it when it closes.
  }
}

function kept(): GuideSound | undefined {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data;
  } catch {
    return undefined;
  }
}
