import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Display } from '../app/display.tsx';
import { PhonePage } from './phone-page.tsx';

/** The page of a phone in the activity room. */
export function startPhone(into: HTMLElement, pass: string): void {
  createRoot(into).render(
    <StrictMode>
      <Display>
        <PhonePage pass={pass} />
      </Display>
    </StrictMode>,
  );
}
