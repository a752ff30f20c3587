/** How many checks of a step passed and how many did not. */
export interface Counts {
  passed: number;
  failed: number;
}

/** What a step hands back; `note` is printed on the step's line, for instance why it was skipped. */
export interface StepResult extends Counts {
  note?: string;
}

/** One named part of the gate. */
export interface Step {
  name: string;
  /** The step is killed and counts as failed when it takes longer; seconds. */
  limitSeconds: number;
  /** Called as soon as the gate starts: what may happen beside earlier steps. `run` waits for it. */
  ahead?: () => void;
  run: (limitSeconds: number) => Promise<StepResult>;
}

/** A check that is a single yes or no. */
export function asOneCheck(ok: boolean): StepResult {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
