import { readFileSync } from 'node:fs';
import { documentSchemas } from '#model/format/documents.ts';
import type { Documents } from '#model/format/documents.ts';
import { migrateDocument } from '#model/format/migrations.ts';
import type { Problem } from '#model/format/problem.ts';

/** A small sound exhibition of one room, a bench, a panel, a tour and a quiz; a fresh copy each time. */
export function sampleDocuments(): Documents {
  const read = (name: keyof typeof documentSchemas): unknown =>
    migrateDocument(
      name,
      JSON.parse(
        readFileSync(`tests/fixtures/documents/${name.replace('.json', '-1.json')}`, 'utf8'),
      ),
    );
  return {
    manifest: { ...documentSchemas['manifest.json'].parse(read('manifest.json')), credits: [] },
    hall: documentSchemas['hall.json'].parse(read('hall.json')),
    tours: documentSchemas['tours.json'].parse(read('tours.json')),
    quizzes: documentSchemas['quizzes.json'].parse(read('quizzes.json')),
  };
}

/** Collects problems; `codes` are those of errors. */
export function collector() {
  const problems: Problem[] = [];
  return {
    report: (problem: Problem) => void problems.push(problem),
    problems,
    codes: (severity: Problem['severity'] = 'error') =>
      problems.filter((problem) => problem.severity === severity).map(({ code }) => code),
  };
}

/** The item at `index`; an error where there is none. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index}`);
  return item;
}
