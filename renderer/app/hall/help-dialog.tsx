import { commonTexts } from '../../i18n/common-texts.ts';
import { hallTexts } from '../../i18n/hall-texts.ts';
import { helpTexts } from '../../i18n/help-texts.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { useHall } from './hall-context.ts';
import { HelpWays } from './help-ways.tsx';
import { useHoldHall } from './hud-dialog.ts';
import './help-dialog.css';

/** What one can do, and every key that does it; also on a tour, which waits meanwhile. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(hallTexts);
  const common = useTexts(commonTexts);
  useHoldHall(useHall().store);
  return (
    <Modal label={t.helpTitle} look="small" className="help-dialog" onClose={onClose}>
      <div className="stack">
        <h2 data-first tabIndex={-1}>
          {t.helpTitle}
        </h2>
        <HelpWays />
        {matchMedia('(any-hover: hover)').matches ? <AllKeys /> : null}
        <Button look="primary" onClick={onClose}>
          {common.close}
        </Button>
      </div>
    </Modal>
  );
}

/** For those with a keyboard. */
function AllKeys() {
  const t = useTexts(helpTexts);
  const groups: [string, [keys: string[], does: string][]][] = [
    [
      t.inHall,
      [
        [t.walkKeys.split(' '), t.walk],
        [['W', 'A', 'S', 'D'], t.letters],
        [['Q', 'E'], t.turn],
        [['Shift'], t.fast],
        [['Enter'], t.open],
        [['Esc'], t.back],
        [['M'], t.plan],
        [['/'], t.find],
        [['?'], t.help],
        [['Tab'], t.list],
      ],
    ],
    [
      t.onTour,
      [
        [[t.space], t.pause],
        [['PageDown'], t.next],
        [['PageUp'], t.previous],
        [['−'], t.slower],
        [['+'], t.faster],
      ],
    ],
    [
      t.inMedia,
      [
        [t.walkKeys.split(' '), t.look],
        [['+', '−'], t.zoom],
      ],
    ],
  ];
  return (
    <>
      <h3>{t.keys}</h3>
      {groups.map(([title, lines]) => (
        <section key={title}>
          <h4>{title}</h4>
          <dl className="help-keys">
            {lines.map(([keys, does]) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
