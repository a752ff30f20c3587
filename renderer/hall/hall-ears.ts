import type { Pose } from '../sim/pose.ts';
import { eyeHeight } from '../sim/pose.ts';

/** Metres within which a sound is at its full loudness, and how fast it fades beyond (inverse distance). */
const fullWithin = 1.2;
const fading = 1.6;
/** Seconds over which a sound comes and goes. */
const swell = 0.5;

/** A recording that is heard from a place in the hall. */
export interface PlacedSound {
  element: HTMLAudioElement;
  /** Fades in, 0-1. */
  play: (loudness: number) => void;
  /** Fades out and pauses. */
  hush: () => void;
  /** Ends it and gives its decoder back. */
  close: () => void;
}

/** The visitor's ears: sounds of exhibits come from where they hang and fade with distance. */
export class HallEars {
  private context: AudioContext | undefined;

  /** Turns with the visitor; to be called when the picture changes. */
  follow(pose: Pose): void {
    const listener = this.context?.listener;
    // Firefox has no parameters here, only the older calls.
    if (!listener?.positionX) return;
    listener.positionX.value = pose.x;
    listener.positionY.value = eyeHeight;
    listener.positionZ.value = pose.z;
    listener.forwardX.value = -Math.sin(pose.heading);
    listener.forwardY.value = 0;
    listener.forwardZ.value = -Math.cos(pose.heading);
  }

  /** A recording at a place, metres; nothing is fetched before it plays. */
  open(address: string, [x, y, z]: readonly [number, number, number]): PlacedSound {
    const context = (this.context ??= new AudioContext());
    const element = new Audio(address);
    element.preload = 'none';
    const source = context.createMediaElementSource(element);
    const panner = new PannerNode(context, {
      panningModel: 'equalpower',
      distanceModel: 'inverse',
      refDistance: fullWithin,
      rolloffFactor: fading,
      positionX: x,
      positionY: y,
      positionZ: z,
    });
    const gain = context.createGain();
    gain.gain.value = 0;
    source.connect(panner).connect(gain).connect(context.destination);
    let pausing: ReturnType<typeof setTimeout> | undefined;
    const turn = (to: number) => {
      clearTimeout(pausing);
      pausing = undefined;
      gain.gain.setTargetAtTime(to, context.currentTime, swell / 3);
    };
    return {
      element,
      play: (loudness) => {
        void context.resume();
        turn(loudness);
        element.play().catch(() => undefined);
      },
      hush: () => {
        turn(0);
        pausing = setTimeout(() => element.pause(), swell * 1000);
      },
      close: () => {
        clearTimeout(pausing);
        element.pause();
        element.removeAttribute('src');
        element.load();
        gain.disconnect();
        source.disconnect();
      },
    };
  }

  dispose(): void {
    void this.context?.close();
    this.context = undefined;
  }
}
