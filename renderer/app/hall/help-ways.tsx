import { hallTexts } from '../../i18n/hall-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** How to walk, look, open and be led, in a line each. */
export function HelpWays() {
  const t = useTexts(hallTexts);
  const ways = [
    [t.helpWalk, t.helpWalkText],
    [t.helpLook, t.helpLookText],
    [t.helpOpen, t.helpOpenText],
    [t.helpFind, t.helpFindText],
    [t.helpTour, t.helpTourText],
  ];
  return (
    <dl className="help-ways">
      {ways.map(([way, text]) => (
        <div key={way}>
          <dt>{way}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
