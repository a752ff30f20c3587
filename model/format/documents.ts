import { hallSchema } from './hall.ts';
import type { Hall } from './hall.ts';
import { manifestSchema } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { quizzesSchema } from './quizzes.ts';
import type { Quizzes } from './quizzes.ts';
import { toursSchema } from './tours.ts';
import type { Tours } from './tours.ts';

/** The version of the documents that this program writes. */
export const currentSchema = 2;

/** The documents of a package, by file name. */
export const documentSchemas = {
  'manifest.json': manifestSchema,
  'hall.json': hallSchema,
  'tours.json': toursSchema,
  'quizzes.json': quizzesSchema,
} as const;

export type DocumentName = keyof typeof documentSchemas;

export interface Documents {
  manifest: Manifest;
  hall: Hall;
  tours: Tours;
  quizzes: Quizzes;
}
