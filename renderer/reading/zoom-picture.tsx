import { ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState } from 'react';
import { readingTexts } from '../i18n/reading-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/button.tsx';

const closest = 4;
const step = 1.5;

/** A picture that can be enlarged and, enlarged, moved: by scrolling, dragging or the arrow keys. */
export function ZoomPicture(props: { address: string; alt: string; onBroken: () => void }) {
  const t = useTexts(readingTexts);
  const [zoom, setZoom] = useState(1);
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<{ x: number; y: number } | null>(null);
  const change = (to: number) => {
    const box = frame.current;
    const next = Math.min(closest, Math.max(1, to));
    if (!box) return setZoom(next);
    const middle = {
      x: (box.scrollLeft + box.clientWidth / 2) / zoom,
      y: (box.scrollTop + box.clientHeight / 2) / zoom,
    };
    setZoom(next);
    requestAnimationFrame(() => {
      box.scrollTo(middle.x * next - box.clientWidth / 2, middle.y * next - box.clientHeight / 2);
    });
  };
  return (
    <>
      {/* What scrolls must be reachable by keyboard; dragging adds nothing that keys can't do. */}
      {/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={frame}
        className="zoom-frame"
        data-zoomed={zoom > 1 || undefined}
        role="group"
        aria-label={t.zoomLabel}
        tabIndex={0}
        onPointerDown={(event) => {
          if (event.pointerType !== 'mouse' || zoom === 1) return;
          drag.current = { x: event.clientX, y: event.clientY };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          const from = drag.current;
          if (!from) return;
          event.currentTarget.scrollBy(from.x - event.clientX, from.y - event.clientY);
          drag.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerUp={() => {
          drag.current = null;
        }}
        onDoubleClick={() => change(zoom > 1 ? 1 : step * step)}
      >
        <img
          src={props.address}
          alt={props.alt}
          draggable={false}
          style={{ width: `${zoom * 100}%` }}
          onError={props.onBroken}
        />
      </div>
      <div className="row zoom-buttons">
        <Button icon={ZoomIn} disabled={zoom >= closest} onClick={() => change(zoom * step)}>
          {t.zoomIn}
        </Button>
        <Button icon={ZoomOut} disabled={zoom <= 1} onClick={() => change(zoom / step)}>
          {t.zoomOut}
        </Button>
      </div>
    </>
  );
}
