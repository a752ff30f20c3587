import { useEffect, useRef } from 'react';

interface PlayTracksProps {
  className: string;
  label: string;
  tracks: readonly MediaStreamTrack[];
  silent?: boolean;
}

/** Plays voice and picture as they come. */
export function PlayTracks({ className, label, tracks, silent = false }: PlayTracksProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return undefined;
    element.srcObject = new MediaStream([...tracks]);
    // Where the browser wants to be asked first, the button that began the listening was the answer.
    void element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
    // oxlint-disable-next-line react/exhaustive-deps
  }, [tracks.map(({ id }) => id).join()]);
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- a person who speaks just now
    <video
      ref={video}
      className={className}
      aria-label={label}
      muted={silent}
      autoPlay
      playsInline
    />
  );
}
