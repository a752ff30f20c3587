interface Going {
  called: boolean;
  lost: boolean;
  away: boolean;
  hand: boolean;
  /** Of what the guide speaks of; empty for nothing yet. */
  title: string;
}

interface Words {
  calledBack: string;
  lost: string;
  away: string;
  handUp: string;
  now: (title: string) => string;
}

/** One line for who has no bar to look at: how one stands to the guide, and what is spoken of. */
export function captionOf({ called, lost, away, hand, title }: Going, words: Words): string {
  if (called) return words.calledBack;
  // What the guide speaks of is not known any more.
  if (lost) return words.lost;
  return [away ? words.away : '', hand ? words.handUp : '', title === '' ? '' : words.now(title)]
    .filter(Boolean)
    .join(' · ');
}
