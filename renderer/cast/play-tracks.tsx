import { useEffect, useEffectEvent, useRef } from 'react';

interface PlayTracksProps {
  className: string;
  label: string;
  tracks: readonly MediaStreamTrack[];
  silent?: boolean;
  /** 0-1. */
  volume?: number;
  /** The browser wants somebody to touch the page before it lets anything be heard. */
  onRefused?: () => void;
}

/** Plays voice and picture as they come. */
export function PlayTracks(props: PlayTracksProps) {
  const { className, label, tracks, silent = false, volume = 1 } = props;
  const video = useRef<HTMLVideoElement>(null);
  const refused = useEffectEvent((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotAllowedError') props.onRefused?.();
  });
  useEffect(() => {
    const element = video.current;
    if (!element) return undefined;
    element.srcObject = new MediaStream([...tracks]);
    void element.play().catch(refused);
    return () => {
      element.srcObject = null;
    };
    // oxlint-disable-next-line react/exhaustive-deps
  }, [tracks.map(({ id }) => id).join()]);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.volume = volume;
    // What was refused, or stopped when it became loud by itself.
    if (element.paused) void element.play().catch(refused);
  }, [silent, volume]);
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
