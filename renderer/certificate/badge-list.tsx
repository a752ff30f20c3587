import type { Badge } from '#model/visits/badges.ts';
import { Medal } from 'lucide-react';
import { certificateTexts } from '../i18n/certificate-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';

const all: Badge[] = ['all-halls', 'full-marks'];

/** Every badge there is, and what earns it; those that are earned stand out. */
export function BadgeList({ earned }: { earned: readonly Badge[] }) {
  const t = useTexts(certificateTexts);
  return (
    <ul className="badges">
      {all.map((badge) => {
        const own = earned.includes(badge);
        return (
          <li key={badge} data-earned={own || undefined}>
            <Medal aria-hidden="true" />
            <span>
              <strong>{t.badge(badge)}</strong>
              <small>{own ? t.badgeEarned : t.badgeFor(badge)}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
