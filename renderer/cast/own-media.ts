/** What the guide may show besides the hall. */
export type Picture = 'none' | 'camera' | 'screen';

/** The microphone. Rejects with a `DOMException` where there is none or it is not allowed. */
export async function openVoice(): Promise<MediaStreamTrack> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
  });
  return firstOf(stream.getAudioTracks());
}

/** Camera or screen; calm enough for eight listeners. */
export async function openPicture(picture: 'camera' | 'screen'): Promise<MediaStreamTrack> {
  const { mediaDevices } = navigator;
  if (picture === 'camera') {
    const video = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { max: 25 } };
    return firstOf((await mediaDevices.getUserMedia({ video })).getVideoTracks());
  }
  const video = { frameRate: { max: 15 } };
  const track = firstOf((await mediaDevices.getDisplayMedia({ video })).getVideoTracks());
  // Letters matter more than motion.
  track.contentHint = 'detail';
  return track;
}

function firstOf(tracks: MediaStreamTrack[]): MediaStreamTrack {
  const [track] = tracks;
  if (!track) throw new DOMException('no track', 'NotFoundError');
  return track;
}
