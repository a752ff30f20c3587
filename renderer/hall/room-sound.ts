import type { Room } from '#model/format/room.ts';

type Sound = NonNullable<Room['sound']>;
type Synth = 'hush' | 'river' | 'wind' | 'stays' | 'lamp';

/** One second and a half: nobody should hear a room begin. */
const crossFade = 1.5;
/** The loudest that a room may be, as a share of full scale: quiet enough to speak over. */
const loudest = 0.12;
const noiseSeconds = 6;

/** A filter over noise that wanders slowly. */
interface Layer {
  type: BiquadFilterType;
  hertz: number;
  q: number;
  wander: number;
  period: number;
}

const wind: Layer = { type: 'bandpass', hertz: 340, q: 1.1, wander: 190, period: 11 };

/** What each room's sound is made of. */
const shapes: Record<Synth, readonly Layer[]> = {
  hush: [{ type: 'lowpass', hertz: 220, q: 0.3, wander: 40, period: 17 }],
  river: [{ type: 'bandpass', hertz: 620, q: 0.35, wander: 180, period: 7 }],
  wind: [wind],
  // Wind in long cables: a low tone that comes and goes.
  stays: [wind, { type: 'bandpass', hertz: 118, q: 5, wander: 34, period: 13 }],
  lamp: [{ type: 'lowpass', hertz: 130, q: 2.5, wander: 6, period: 23 }],
};

/** The quiet sound of rooms: synthesised, or a medium of the package that loops. */
export class RoomSound {
  private readonly context = new AudioContext();
  private readonly base: string;
  private noise: AudioBuffer | undefined;
  private playing: { key: string; gain: GainNode; stop: () => void } | undefined;

  constructor(base: string) {
    this.base = base;
  }

  /** Fades over to a room's sound; undefined = silence. */
  play(sound: Sound | undefined): void {
    const key = JSON.stringify(sound ?? null);
    if (this.playing?.key === key) return;
    this.fadeOut();
    if (!sound) return;
    void this.context.resume();
    const gain = this.context.createGain();
    gain.gain.value = 0;
    gain.gain.setTargetAtTime(
      Math.min(1, Math.max(0, sound.level)) * loudest,
      this.context.currentTime,
      crossFade / 3,
    );
    gain.connect(this.context.destination);
    const stop = isSynth(sound)
      ? this.synthesise(sound.synth, gain)
      : this.loop(String(sound.media), gain);
    this.playing = { key, gain, stop };
  }

  dispose(): void {
    this.playing?.stop();
    this.playing = undefined;
    void this.context.close();
  }

  private fadeOut(): void {
    const old = this.playing;
    if (!old) return;
    this.playing = undefined;
    old.gain.gain.setTargetAtTime(0, this.context.currentTime, crossFade / 4);
    setTimeout(() => {
      old.stop();
      old.gain.disconnect();
    }, crossFade * 1500);
  }

  private synthesise(synth: Synth, gain: GainNode): () => void {
    const source = this.context.createBufferSource();
    source.buffer = this.noise ??= pinkNoise(this.context);
    source.loop = true;
    const sways = shapes[synth].map(({ type, hertz, q, wander, period }) => {
      const filter = this.context.createBiquadFilter();
      filter.type = type;
      filter.frequency.value = hertz;
      filter.Q.value = q;
      const sway = this.context.createOscillator();
      sway.frequency.value = 1 / period;
      const reach = this.context.createGain();
      reach.gain.value = wander;
      sway.connect(reach).connect(filter.frequency);
      source.connect(filter).connect(gain);
      sway.start();
      return sway;
    });
    source.start();
    return () => {
      source.stop();
      for (const sway of sways) sway.stop();
    };
  }

  private loop(media: string, gain: GainNode): () => void {
    const audio = new Audio(this.base + media.split('/').map(encodeURIComponent).join('/'));
    audio.loop = true;
    const source = this.context.createMediaElementSource(audio);
    source.connect(gain);
    audio.play().catch(() => undefined);
    return () => {
      audio.pause();
      source.disconnect();
    };
  }
}

function isSynth(sound: Sound): sound is Extract<Sound, { synth: Synth }> {
  return 'synth' in sound;
}

/** Noise with as much power in each octave (Paul Kellet's filter, economy version). */
function pinkNoise(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(2, context.sampleRate * noiseSeconds, context.sampleRate);
  for (let channel = 0; channel < 2; channel += 1) {
    const samples = buffer.getChannelData(channel);
    let [a, b, c] = [0, 0, 0];
    for (let index = 0; index < samples.length; index += 1) {
      const white = Math.random() * 2 - 1;
      a = 0.99765 * a + white * 0.099046;
      b = 0.963 * b + white * 0.2965164;
      c = 0.57 * c + white * 1.0526913;
      samples[index] = (a + b + c + white * 0.1848) * 0.2;
    }
  }
  return buffer;
}
