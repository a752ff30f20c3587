import type { KeyboardEvent, MouseEvent } from 'react';
import { useMemo } from 'react';
import type { FloorPoint } from '#model/format/common.ts';
import { useHall, useHallState, useProgress } from '../app/hall/hall-context.ts';
import { planTexts } from '../i18n/plan-texts.ts';
import { useLocalText, useTexts } from '../i18n/use-texts.ts';
import { floorPlan } from './plan-geometry.ts';
import { useVisitorMark } from './use-visitor-mark.ts';

interface PlanDrawingProps {
  /** With titles of the rooms, and marks large enough to be chosen. */
  full?: boolean;
  onFloor?: (point: FloorPoint) => void;
  onExhibit?: (id: string) => void;
}

/** The hall from above: rooms, doors, exhibits seen and not seen, the visitor. */
export function PlanDrawing({ full, onFloor, onExhibit }: PlanDrawingProps) {
  const t = useTexts(planTexts);
  const say = useLocalText();
  const { documents, pose } = useHall();
  const plan = useMemo(() => floorPlan(documents.hall), [documents]);
  const here = useHallState((state) => state.room);
  const seen = new Set(useProgress().seen);
  const mark = useVisitorMark(pose);
  const [, , width, height] = plan.box;
  const unit = Math.max(width, height) / (full ? 70 : 34);
  const titles = new Map(documents.hall.rooms.map((room) => [room.id, say(room.title)]));
  const names = new Map(documents.hall.exhibits.map((one) => [one.id, say(one.title)]));
  const choose = (event: MouseEvent<SVGSVGElement>) => {
    const matrix = event.currentTarget.getScreenCTM();
    if (!matrix || !onFloor) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onFloor([x, y]);
  };
  return (
    // The list of rooms and exhibits does the same for the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <svg
      className="plan-drawing"
      viewBox={plan.box.join(' ')}
      onClick={onFloor ? choose : undefined}
      role={full ? 'group' : 'img'}
      aria-label={t.plan}
    >
      {plan.rooms.map((room) => (
        <polygon
          key={room.id}
          className="plan-room"
          data-here={room.id === here || undefined}
          points={room.outline}
          strokeWidth={unit * 0.25}
        />
      ))}
      {plan.doors.map((door) => (
        <line
          key={door.id}
          className="plan-door"
          x1={door.from[0]}
          y1={door.from[1]}
          x2={door.to[0]}
          y2={door.to[1]}
          strokeWidth={unit * 0.5}
        />
      ))}
      {full ? (
        <g fontSize={unit * 1.6}>
          {plan.rooms.map((room) => (
            <text key={room.id} className="plan-title" x={room.title[0]} y={room.title[1]}>
              {titles.get(room.id)}
            </text>
          ))}
        </g>
      ) : null}
      {plan.exhibits.map(({ id, at }) => {
        const state = seen.has(id) ? t.seen : t.unseen;
        const press = (event: KeyboardEvent | MouseEvent) => {
          event.stopPropagation();
          event.preventDefault();
          onExhibit?.(id);
        };
        return (
          <g
            key={id}
            className="plan-exhibit"
            data-seen={seen.has(id) || undefined}
            {...(onExhibit
              ? {
                  role: 'button',
                  tabIndex: 0,
                  'aria-label': `${names.get(id) ?? id} · ${state}`,
                  onClick: press,
                  onKeyDown: (event: KeyboardEvent) =>
                    [' ', 'Enter'].includes(event.key) && press(event),
                }
              : {})}
          >
            {full ? <title>{names.get(id)}</title> : null}
            {full ? <circle className="plan-touch" cx={at[0]} cy={at[1]} r={unit * 1.3} /> : null}
            <circle
              className="plan-dot"
              cx={at[0]}
              cy={at[1]}
              r={unit * (full ? 0.5 : 0.38)}
              strokeWidth={unit * 0.18}
            />
          </g>
        );
      })}
      <g ref={mark} className="plan-visitor" role="img" aria-label={t.here}>
        <path
          d={`M 0 ${-unit * 2.4} L ${unit * 1.15} ${unit * 0.9} L 0 ${unit * 0.35} L ${-unit * 1.15} ${unit * 0.9} Z`}
          strokeWidth={unit * 0.25}
        />
      </g>
    </svg>
  );
}
