import type { castTexts } from '../i18n/cast-texts.ts';
import type { ListenState } from './listen-state.ts';

type Words = (typeof castTexts)['zh-CN' | 'en'];

/**
 * What is said of every phase of listening.
 *
 * @param full where all places are taken
 * @param hearing while the guide is heard
 */
export function phaseWords(
  t: Words,
  full: string,
  hearing: string,
): Record<ListenState['phase'], string | null> {
  return {
    off: null,
    asking: t.asked,
    unanswered: t.unanswered,
    connecting: t.asked,
    waiting: t.waiting,
    lost: t.lost,
    full,
    hearing,
  };
}
