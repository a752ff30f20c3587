import * as z from 'zod/mini';

/** What of a room must be there again when the host was started anew. */
export const roomStateSchema = z.object({
  tour: z.nullable(z.string()),
  step: z.nullable(z.string()),
  exhibit: z.nullable(z.string()),
  screen: z.enum(['hall', 'black', 'frozen']),
  passShown: z.boolean(),
  teams: z.array(z.string()),
  /** Whoever has no team is put into one. */
  dealt: z.optional(z.boolean()),
  shownRound: z.nullable(z.int()),
  standingsShown: z.boolean(),
});
export type RoomState = z.infer<typeof roomStateSchema>;

export function firstState(): RoomState {
  return {
    tour: null,
    step: null,
    exhibit: null,
    screen: 'hall',
    passShown: false,
    teams: [],
    shownRound: null,
    standingsShown: false,
  };
}
