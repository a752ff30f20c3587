import type { mediaTexts } from '../i18n/media-texts.ts';
import type { FaultCode } from '../viewer/medium-fault.ts';

export type MediumKind = 'document' | 'model' | 'panorama' | 'video' | 'audio';

/** Why a medium can't be shown, in words. */
export function mediumFaultText(
  of: MediumKind,
  fault: FaultCode,
  t: (typeof mediaTexts)['zh-CN'] | (typeof mediaTexts)['en'],
): string {
  const reasons = {
    document: {
      damaged: t.documentDamaged,
      protected: t.documentProtected,
      'too-large': t.documentTooLarge,
    },
    model: { damaged: t.modelDamaged, protected: t.modelProtected, 'too-large': t.modelTooLarge },
    panorama: {
      damaged: t.panoramaDamaged,
      protected: t.panoramaDamaged,
      'too-large': t.panoramaDamaged,
    },
    video: { damaged: t.videoDamaged, protected: t.videoDamaged, 'too-large': t.videoDamaged },
    audio: { damaged: t.audioDamaged, protected: t.audioDamaged, 'too-large': t.audioDamaged },
  };
  return fault === 'unreachable' ? t.unreachable : reasons[of][fault];
}
