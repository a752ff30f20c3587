import type { ReactNode } from 'react';

/** Small line drawings that say at a glance what is connected with what. */
function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      className="share-drawing"
      viewBox="0 0 200 90"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

function Computer() {
  return (
    <>
      <rect x="14" y="22" width="56" height="38" rx="3" />
      <path d="M6 68h72M34 60v8M50 60v8" />
    </>
  );
}

function Headset() {
  return (
    <>
      <path d="M132 34h46a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8h-11l-7-9h-10l-7 9h-11a8 8 0 0 1-8-8V42a8 8 0 0 1 8-8z" />
      <path d="M126 42c-2-22 60-22 58 0" />
    </>
  );
}

export function WifiPicture() {
  return (
    <Drawing>
      <Computer />
      <Headset />
      <path d="M84 34a24 24 0 0 1 32 0M90 42a15 15 0 0 1 20 0M96 50a6 6 0 0 1 8 0" />
    </Drawing>
  );
}

export function CablePicture() {
  return (
    <Drawing>
      <Computer />
      <Headset />
      <path d="M70 48h8c14 0 10 26 24 26s6-24 20-24" />
      <rect x="68" y="43" width="9" height="10" fill="currentColor" />
    </Drawing>
  );
}

export function PcPicture() {
  return (
    <Drawing>
      <Computer />
      <Headset />
      <circle cx="42" cy="41" r="11" />
      <circle cx="42" cy="41" r="4" />
      <path d="M42 37h10M38.500 43l-5-8.600M45.500 43l-5 8.800M82 50h34" />
    </Drawing>
  );
}
