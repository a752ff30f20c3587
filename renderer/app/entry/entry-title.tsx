import { useStore } from 'zustand';
import { commonTexts } from '../../i18n/common-texts.ts';
import { useLocalText, useTexts } from '../../i18n/use-texts.ts';
import { useHostState } from '../host-context.ts';
import { navigation } from '../navigation.ts';

/** Whose hall it is: the organisation, the program, and the exhibition that an address leads to. */
export function EntryTitle({ small }: { small: boolean }) {
  const t = useTexts(commonTexts);
  const say = useLocalText();
  const route = useStore(navigation, (state) => state.route);
  const organisation = useHostState((state) => state.settings?.organisation.name);
  const exhibitions = useHostState((state) => state.exhibitions);
  const named =
    route.page === 'exhibition'
      ? exhibitions?.find(({ id }) => id === route.exhibition)
      : undefined;
  return (
    <header className="entry-title" data-small={small || undefined}>
      {organisation ? <p className="entry-organisation">{organisation}</p> : null}
      <h1>{named ? say(named.title) : t.program}</h1>
      {named && !named.reviewed ? <p className="mark-sample">{t.sample}</p> : null}
    </header>
  );
}
