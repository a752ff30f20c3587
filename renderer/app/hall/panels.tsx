import { FindPage } from '../../find/find-page.tsx';
import { PlanPage } from '../../plan/plan-page.tsx';
import { ReadingPage } from '../../reading/reading-page.tsx';
import { leaveTo } from '../navigation.ts';
import type { HallPanel } from '../route.ts';
import { useHall } from './hall-context.ts';

/** What the address opens over the hall: an exhibit to read, the plan, the list. */
export function Panels(props: { view: HallPanel | undefined; exhibit: string | undefined }) {
  const { route } = useHall();
  const close = () => leaveTo(route);
  if (props.exhibit !== undefined) return <ReadingPage id={props.exhibit} />;
  if (props.view === 'plan') return <PlanPage onClose={close} />;
  if (props.view === 'find') return <FindPage onClose={close} />;
  return null;
}
