import type { Manifest } from '#model/format/manifest.ts';
import { commonTexts } from '../../i18n/common-texts.ts';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { ProgressLine } from '../../ui/progress-line.tsx';

/** The still before the first picture: paper, the title set large, a line that fills. */
export function Loading(props: { manifest?: Manifest; share: number; sample?: boolean }) {
  const t = useTexts(hallTexts);
  const common = useTexts(commonTexts);
  const say = useLocalText();
  const { manifest } = props;
  return (
    <div className="loading">
      <p className="loading-title">{manifest ? say(manifest.title) : common.program}</p>
      {manifest ? <p className="loading-summary">{say(manifest.summary)}</p> : null}
      {props.sample ? <p className="mark-sample">{common.sample}</p> : null}
      <ProgressLine share={props.share} label={t.loading} />
    </div>
  );
}
