/** Milliseconds of attention after which something counts as seen. */
const seenAfter = 2000;
/** Milliseconds: so short a glance aside does not end the attention. */
const glance = 1000;

interface DwellReport {
  /** Looked at long enough to count. */
  seen: (exhibit: string) => void;
  /** The attention has ended; only what was seen is told. */
  viewed: (exhibit: string, seconds: number) => void;
}

/**
 * Follows what a visitor attends to: stands before, or has open. `attend` is told of every change; `stop` ends what
 * is going on. A step aside shorter than `glance` belongs to the same look.
 *
 * @param now milliseconds, any steady clock
 */
export function trackDwell(report: DwellReport, now: () => number = () => performance.now()) {
  let current: { exhibit: string; since: number } | null = null;
  let target: string | null = null;
  let turned = 0;
  let seenTimer: ReturnType<typeof setTimeout> | undefined;
  let glanceTimer: ReturnType<typeof setTimeout> | undefined;

  const end = (at: number) => {
    clearTimeout(seenTimer);
    clearTimeout(glanceTimer);
    if (!current) return;
    const lasted = at - current.since;
    const { exhibit } = current;
    current = null;
    if (lasted >= seenAfter) report.viewed(exhibit, Math.round(lasted / 100) / 10);
  };
  /** Glancing aside at that very moment, one has not seen it yet. */
  const watch = (exhibit: string, wait: number) => {
    clearTimeout(seenTimer);
    seenTimer = setTimeout(() => {
      if (target === exhibit) report.seen(exhibit);
    }, wait);
  };
  const begin = (exhibit: string | null, at: number) => {
    if (exhibit === null) return;
    current = { exhibit, since: at };
    watch(exhibit, seenAfter - (now() - at));
  };
  const follow = () => {
    end(turned);
    begin(target, turned);
  };

  return {
    attend(exhibit: string | null): void {
      if (exhibit === target) return;
      const before = target;
      target = exhibit;
      clearTimeout(glanceTimer);
      if (!current) begin(exhibit, now());
      else if (exhibit === current.exhibit) {
        watch(exhibit, Math.max(0, seenAfter - (now() - current.since)));
      } else {
        // The moment of turning away, not of looking at one thing after another.
        if (before === current.exhibit) turned = now();
        glanceTimer = setTimeout(follow, glance);
      }
    },
    stop(): void {
      const away = current !== null && target !== current.exhibit;
      end(away ? turned : now());
      target = null;
    },
  };
}
