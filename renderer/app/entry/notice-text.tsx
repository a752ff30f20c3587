import { entryTexts } from '../../i18n/entry-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useDataOfficer } from './use-data-officer.ts';

/** What is kept about a visit, what is not, where, and who is in charge of it. */
export function NoticeText() {
  const t = useTexts(entryTexts);
  const officer = useDataOfficer();
  const parts = [
    [t.noticeKept, t.noticeKeptText],
    [t.noticeNot, t.noticeNotText],
    [t.noticeWhere, t.noticeWhereText],
    [t.noticeRights, t.noticeRightsText],
    [t.noticeOfficer, officer ?? t.noticeNoOfficer],
  ];
  return (
    <dl className="entry-notice">
      {parts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
