import { findLocalVoice } from '#renderer/tour/local-voice.ts';
import { tell } from '#renderer/tour/narrator.ts';
import type { Telling } from '#renderer/tour/telling.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const text = '红军进入黎平。中央政治局在这里开会。';
const voice = { lang: 'zh-CN', localService: true, name: 'local' } as SpeechSynthesisVoice;
const recording = {
  audio: 'liping.mp3',
  captions: [
    { from: 0, to: 2, text: '录音第一句' },
    { from: 2, to: 4, text: '录音第二句' },
  ],
};

/** A recording that plays as the test says. */
class FakeAudio {
  static last: FakeAudio | undefined;
  static refuse = false;
  muted = false;
  playbackRate = 1;
  currentTime = 0;
  duration = 4;
  paused = true;
  ontimeupdate: (() => void) | null = null;
  onended: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    FakeAudio.last = this;
  }
  play() {
    this.paused = false;
    return FakeAudio.refuse ? Promise.reject(new Error('NotSupportedError')) : Promise.resolve();
  }
  pause() {
    this.paused = true;
  }
  removeAttribute() {}
  at(seconds: number) {
    this.currentTime = seconds;
    this.ontimeupdate?.();
  }
}

class FakeUtterance {
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  rate = 1;
  text: string;
  constructor(text: string) {
    this.text = text;
  }
}

function fakeSpeech(voices: SpeechSynthesisVoice[]) {
  const spoken: FakeUtterance[] = [];
  const target = new EventTarget();
  return Object.assign(target, {
    spoken,
    getVoices: () => voices,
    speak: (utterance: FakeUtterance) => void spoken.push(utterance),
    cancel: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
  });
}

function start(telling: Partial<Telling>) {
  const captions: string[] = [];
  let told = 0;
  const handle = tell(
    { text, language: 'zh-CN', recording: null, voice: null, sound: true, speed: 1, ...telling },
    { onCaption: (caption) => captions.push(caption), onTold: () => (told += 1) },
  );
  return { captions, handle, told: () => told };
}

describe('tell', () => {
  let speech: ReturnType<typeof fakeSpeech>;
  beforeEach(() => {
    vi.useFakeTimers();
    speech = fakeSpeech([voice]);
    FakeAudio.last = undefined;
    FakeAudio.refuse = false;
    vi.stubGlobal('Audio', FakeAudio);
    vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
    vi.stubGlobal('speechSynthesis', speech);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('plays the recording of the package before anything else, with its own captions', () => {
    const { captions, told } = start({ recording, voice });
    FakeAudio.last?.at(1);
    FakeAudio.last?.at(3);
    expect(captions).toEqual(['录音第一句', '录音第二句']);
    expect(speech.spoken).toEqual([]);
    FakeAudio.last?.onended?.();
    expect(told()).toBe(1);
  });

  it('plays it without a sound where sound is off, and shows the text where its captions are lost', () => {
    const { captions } = start({ recording: { audio: 'x.mp3', captions: [] }, sound: false });
    expect(FakeAudio.last?.muted).toBe(true);
    FakeAudio.last?.at(0.1);
    FakeAudio.last?.at(3.9);
    expect(captions.join('')).toBe(text);
  });

  it.each([
    ['can not be played', () => void (FakeAudio.refuse = true), () => undefined],
    ['breaks', () => undefined, () => FakeAudio.last?.onerror?.()],
    ['gets stuck', () => undefined, () => void vi.advanceTimersByTime(9000)],
  ])('goes on with captions when a recording %s', async (_, before, after) => {
    before();
    const { captions, told } = start({ recording });
    await vi.advanceTimersByTimeAsync(0);
    after();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(captions.join('')).toBe(text);
    expect(told()).toBe(1);
  });

  it('else has a voice of this machine speak, line by line, each with its caption', () => {
    const { captions, told } = start({ voice, speed: 1.25 });
    const first = speech.spoken[0];
    expect(first?.text).toBe(captions[0]);
    expect(first?.rate).toBeCloseTo(1.25 * 0.92);
    for (let line = 0; line < 9 && told() === 0; line += 1) speech.spoken[line]?.onend?.();
    expect(captions.join('')).toBe(text);
    expect(told()).toBe(1);
  });

  it.each([
    ['fails', (): void => speech.spoken[0]?.onerror?.()],
    ['falls silent', () => void vi.advanceTimersByTime(60_000)],
  ])('goes on with captions when a voice %s', async (_, after) => {
    const { captions, told } = start({ voice });
    after();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([...new Set(captions)].join('')).toBe(text);
    expect(told()).toBe(1);
  });

  it('shows captions alone where sound is off or there is no voice; nothing after stop', async () => {
    const { captions, told } = start({ voice, sound: false });
    expect(speech.spoken).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(captions.join('')).toBe(text);
    expect(told()).toBe(1);
    const stopped = start({});
    stopped.handle.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stopped.told()).toBe(0);
  });

  it('waits for voices that are named late, and takes none that sends text to a server', async () => {
    const remote = { lang: 'zh-CN', localService: false } as SpeechSynthesisVoice;
    const late: SpeechSynthesisVoice[] = [];
    vi.stubGlobal('speechSynthesis', (speech = fakeSpeech(late)));
    const found = findLocalVoice('zh-CN');
    late.push(remote, voice);
    speech.dispatchEvent(new Event('voiceschanged'));
    expect(await found).toBe(voice);
    vi.stubGlobal('speechSynthesis', fakeSpeech([remote]));
    expect(await findLocalVoice('zh-CN')).toBeNull();
    vi.stubGlobal('speechSynthesis', fakeSpeech([]));
    const none = findLocalVoice('zh-CN');
    await vi.advanceTimersByTimeAsync(5000);
    expect(await none).toBeNull();
  });
});
