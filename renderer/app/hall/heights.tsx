import { HeightsQuestion } from './heights-question.tsx';
import { HeightsSwitch } from './heights-switch.tsx';
import { useHallState } from './hall-context.ts';
import './heights.css';

/** What halls with rooms that lie high need over the picture. */
export function Heights() {
  const question = useHallState((state) => state.asking);
  return question ? <HeightsQuestion question={question} /> : <HeightsSwitch />;
}
