import type { Source } from '#model/format/source.ts';
import { formatDay } from '../i18n/date.ts';
import { readingTexts } from '../i18n/reading-texts.ts';
import { useLanguage, useLocalText, useTexts } from '../i18n/use-texts.ts';

/** Where the statements come from and when somebody last looked; weak ones are marked. */
export function Sources({ sources, small }: { sources: readonly Source[]; small?: boolean }) {
  const t = useTexts(readingTexts);
  const language = useLanguage();
  const say = useLocalText();
  if (sources.length === 0) return null;
  return (
    <div className={small ? 'sources sources-small' : 'sources'}>
      {small ? null : <h2>{t.sources}</h2>}
      <ul aria-label={t.sources}>
        {sources.map((source) => (
          <li key={`${source.label['zh-CN']} ${source.address ?? ''} ${source.checked}`}>
            {say(source.label)}
            <span className="muted"> · {t.checked(formatDay(source.checked, language))}</span>
            {source.mirrored ? <span className="muted"> · {t.mirrored}</span> : null}
            {source.unverified ? (
              <strong className="source-mark" title={t.unverifiedNote}>
                {t.unverified}
              </strong>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
