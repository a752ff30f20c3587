import type { BranchLink } from '#model/host-api/branches.ts';
import { branchTexts } from '../i18n/branch-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';

/** What is wrong with the line to headquarters; nothing while all is well. */
export function LinkLine({ link }: { link: BranchLink }) {
  const t = useTexts(branchTexts);
  const say = useLocalText();
  if (link.state === 'there') return null;
  return (
    <p role="alert" className="field-error">
      {link.trouble ? say(link.trouble.text) : t.connecting}
    </p>
  );
}
