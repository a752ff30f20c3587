import { Volume2, VolumeX } from 'lucide-react';
import { useStore } from 'zustand';
import { castTexts } from '../i18n/cast-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';
import { guideSound, setGuideSound } from './guide-sound.ts';

/** Silences the guide at this desk, and back. `alone`: nothing beside it says whom. */
export function MuteButton({ alone = false }: { alone?: boolean }) {
  const t = useTexts(castTexts);
  const muted = useStore(guideSound, (sound) => sound.muted);
  return (
    <Button
      icon={muted ? VolumeX : Volume2}
      aria-pressed={muted}
      onClick={() => setGuideSound({ muted: !muted })}
    >
      {alone ? (muted ? t.guideBack : t.guideOff) : muted ? t.soundBack : t.soundOff}
    </Button>
  );
}

/** How loud the guide is at this desk; whoever moves it wants to hear. */
export function VolumeSlider() {
  const t = useTexts(castTexts);
  const volume = useStore(guideSound, (sound) => sound.volume);
  return (
    <label className="cast-volume">
      {t.volume}
      <input
        type="range"
        min={0}
        max={100}
        step={10}
        value={Math.round(volume * 100)}
        onChange={({ target }) =>
          setGuideSound({ volume: target.valueAsNumber / 100, muted: false })
        }
      />
    </label>
  );
}
