import { tellAloud } from './tell-aloud.ts';
import { tellCaptions } from './tell-captions.ts';
import { tellRecording } from './tell-recording.ts';
import type { Telling, TellingHandle, TellingListeners } from './telling.ts';

/**
 * Tells one step: recorded narration if the package has it, else a voice of this machine, else captions at reading
 * pace. Captions always. A recording or voice that fails falls back to captions, so that a tour never hangs.
 */
export function tell(telling: Telling, listeners: TellingListeners): TellingHandle {
  const { recording, voice, sound } = telling;
  if (recording) return tellRecording(telling, recording, listeners);
  return voice && sound ? tellAloud(telling, voice, listeners) : tellCaptions(telling, listeners);
}
