import { mediaTexts } from '../i18n/media-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { FaultCode } from '../viewer/medium-fault.ts';

interface MediumMissingProps {
  of: 'document' | 'model' | 'panorama' | 'video' | 'audio';
  fault: FaultCode;
}

/** In place of a medium that can't be shown: why, and whom to tell. */
export function MediumMissing({ of, fault }: MediumMissingProps) {
  const t = useTexts(mediaTexts);
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
  const reason = fault === 'unreachable' ? t.unreachable : reasons[of][fault];
  return (
    <p className="reading-missing" role="alert">
      {reason}
      <br />
      {t.tellStaff}
    </p>
  );
}
