import { mediaTexts } from '../i18n/media-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { FaultCode } from '../viewer/medium-fault.ts';
import { mediumFaultText } from './medium-fault-text.ts';
import type { MediumKind } from './medium-fault-text.ts';

interface MediumMissingProps {
  of: MediumKind;
  fault: FaultCode;
}

/** In place of a medium that can't be shown: why, and whom to tell. */
export function MediumMissing({ of, fault }: MediumMissingProps) {
  const t = useTexts(mediaTexts);
  return (
    <p className="reading-missing" role="alert">
      {mediumFaultText(of, fault, t)}
      <br />
      {t.tellStaff}
    </p>
  );
}
