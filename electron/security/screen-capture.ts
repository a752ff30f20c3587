import type { DesktopCapturerSource, Session, WebFrameMain } from 'electron';
import { isGuidePage } from './app-origin.ts';

/** The part of a request for the screen's picture that says who asks, and for what. */
interface CaptureRequest {
  frame: Pick<WebFrameMain, 'url' | 'parent'> | null;
  videoRequested: boolean;
  userGesture: boolean;
}

/** Whether the guide's console asks, itself, because somebody pressed something. */
function mayCapture({ frame, videoRequested, userGesture }: CaptureRequest): boolean {
  return frame?.parent === null && isGuidePage(frame.url) && videoRequested && userGesture;
}

/**
 * Answers every request for the picture of a screen or window: a person chooses, or there is none. Sound of
 * the machine is never given.
 *
 * @param choose asks the person; nothing where they want none
 */
export function guardCapture(
  session: Session,
  choose: () => Promise<Pick<DesktopCapturerSource, 'id' | 'name'> | undefined>,
): void {
  const decide = async (request: CaptureRequest) =>
    mayCapture(request) ? await choose() : undefined;
  session.setDisplayMediaRequestHandler(
    (request, answer) => {
      decide(request).then(
        (video) => answer(video ? { video } : null),
        () => answer(null),
      );
    },
    // Where the system asks by itself, it is believed more.
    { useSystemPicker: true },
  );
}
