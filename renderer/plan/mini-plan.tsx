import { useHall } from '../app/hall/hall-context.ts';
import { navigate } from '../app/navigation.ts';
import { planTexts } from '../i18n/plan-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { PlanDrawing } from './plan-drawing.tsx';
import './plan.css';

/** The plan in the corner; a click opens it large. */
export function MiniPlan() {
  const t = useTexts(planTexts);
  const { route } = useHall();
  return (
    <button
      type="button"
      className="mini-plan"
      aria-label={t.openPlan}
      onClick={() => navigate({ ...route, view: 'plan' })}
    >
      <PlanDrawing />
    </button>
  );
}
