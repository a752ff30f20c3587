import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { commonTexts } from '../i18n/common-texts.ts';
import { Button } from './button.tsx';

/** The line at the top of a full page: its name, what belongs to it, and the way back. */
export function PageHead(props: { title: string; onBack: () => void; children?: ReactNode }) {
  const t = useTexts(commonTexts);
  return (
    <header className="page-head">
      <h1>{props.title}</h1>
      <div className="row">
        {props.children}
        <Button icon={ArrowLeft} onClick={props.onBack}>
          {t.back}
        </Button>
      </div>
    </header>
  );
}
