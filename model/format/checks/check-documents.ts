import { buildRoom } from '../../geometry/build-room.ts';
import type { BuiltRoom } from '../../geometry/built-room.ts';
import type { Documents } from '../documents.ts';
import type { Problem, Report } from '../problem.ts';
import { checkBudget } from './budget.ts';
import { checkCredits } from './credits.ts';
import { checkFloors } from './floors.ts';
import { checkOpenings } from './openings.ts';
import { checkPlacement } from './placement.ts';
import { checkQuizzes } from './quizzes.ts';
import { checkReferences } from './references.ts';
import { checkSources } from './sources.ts';
import { checkTexts } from './texts.ts';
import { checkViewpoints } from './viewpoints.ts';

/**
 * Everything that can be told from valid documents alone. `files` are the paths under `media/` that exist. What
 * needs a whole hall is looked at only when its references and floors are sound.
 */
export function checkDocuments(
  documents: Documents,
  files: ReadonlySet<string>,
  report: Report,
): void {
  const { hall } = documents;
  checkTexts(documents, report);
  checkSources(documents, report);
  checkQuizzes(documents, report);
  checkCredits(documents, files, report);
  const faults: Problem[] = [];
  const watch: Report = (problem) => {
    if (problem.severity === 'error') faults.push(problem);
    report(problem);
  };
  checkReferences(documents, watch);
  if (faults.length > 0) return;
  checkFloors(hall, watch);
  checkOpenings(hall, watch);
  checkPlacement(hall, report);
  if (faults.length > 0) return;
  const built = new Map<string, BuiltRoom>(hall.rooms.map(({ id }) => [id, buildRoom(hall, id)]));
  checkViewpoints(documents, built, report);
  checkBudget(documents, built, report);
}
