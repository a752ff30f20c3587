import type { LivePose } from '#model/live/live-messages.ts';
import type { LiveQuestion } from '#model/live/live-question.ts';
import type { LocalText } from '#model/language.ts';
import type {
  AnswerOutcome,
  RoomMessage,
  RoomPerson,
  RoomSelf,
  RoomSnapshot,
} from '#model/live/room-messages.ts';
import type { Answer } from '#model/quizzes/answer.ts';
import { toldQuestions } from './told-questions.ts';

/** A question with the end of its time by this page's own clock, milliseconds of `performance.now()`. */
export interface TimedQuestion extends LiveQuestion {
  until: number;
}

/** What a page knows of the room it is in. */
export interface RoomView {
  /** `lost`: tries again by itself, and what is shown stays. `ended` and `refused` are for good. */
  connection: 'joining' | 'there' | 'lost' | 'ended' | 'refused';
  /** What is shown; stays when the connection is lost. Without the pose, which changes too often. */
  scene: (Omit<RoomSnapshot, 'pose' | 'question'> & { question: TimedQuestion | null }) | null;
  you: RoomSelf | null;
  /** What became of the last answer. */
  answer: { round: number; outcome: AnswerOutcome | 'sending' } | null;
  /** Chosen and not said yet; stays while the question moves to another part of the page. */
  draft: { round: number; answer: Answer | null } | null;
  /** What was answered from this page, by round. */
  given: ReadonlyMap<number, Answer>;
  /** Guide only. */
  people: RoomPerson[];
  /** Guide only, newest first. */
  remarks: { from: number; exhibit: string | null; text: string }[];
  /** Why the last thing said can't be done. */
  notice: LocalText | null;
}

export const firstView: RoomView = {
  connection: 'joining',
  scene: null,
  you: null,
  answer: null,
  draft: null,
  given: new Map(),
  people: [],
  remarks: [],
  notice: null,
};

/** Remarks that a console keeps. */
const mostRemarks = 200;

/**
 * What a page knows after one more message; `missed` when a number was left out, so that it has to catch
 * up. Poses, signals and calls back are no part of the view. `now`: by this page's own clock, milliseconds.
 */
export function hear(
  view: RoomView,
  message: RoomMessage,
  now: number,
): { view: RoomView; missed: boolean; pose?: LivePose | null } {
  switch (message.kind) {
    case 'snapshot': {
      const { pose, question, ...rest } = message.snapshot;
      // Answers of other branches are counted in what was heard at the time, and no more in the host's own list.
      const before = view.scene?.room === rest.room ? view.scene.told : [];
      const told = toldQuestions(rest.told, before, [question]);
      const scene = { ...rest, told, question: timed(question, now) };
      const next = { ...view, connection: 'there' as const, scene, you: message.you };
      return { view: next, missed: false, pose };
    }
    case 'change': {
      if (!view.scene) return { view, missed: true };
      const { question, ...change } = message.change;
      const asked = question === undefined ? {} : { question: timed(question, now) };
      const told = toldQuestions(view.scene.told, [question]);
      const scene = { ...view.scene, ...change, ...asked, told, number: message.number };
      return { view: { ...view, scene }, missed: message.number !== view.scene.number + 1 };
    }
    case 'count': {
      const question = view.scene?.question;
      if (!view.scene || question?.round !== message.round) return { view, missed: false };
      const counted = { ...question, answered: message.answered };
      return { view: { ...view, scene: { ...view.scene, question: counted } }, missed: false };
    }
    case 'you':
      return { view: { ...view, you: message.you }, missed: false };
    case 'answer': {
      const { round, outcome } = message;
      return { view: { ...view, answer: { round, outcome } }, missed: false };
    }
    case 'people':
      return { view: { ...view, people: message.people }, missed: false };
    case 'remark': {
      const { from, exhibit, text } = message;
      const remarks = [{ from, exhibit, text }, ...view.remarks].slice(0, mostRemarks);
      return { view: { ...view, remarks }, missed: false };
    }
    case 'refused':
      return { view: { ...view, notice: message.text }, missed: false };
    case 'pose':
      return { view, missed: false, pose: message.pose };
    case 'called-back':
    case 'signal':
    case 'heartbeat':
      return { view, missed: false };
  }
}

function timed(question: LiveQuestion | null, now: number): TimedQuestion | null {
  return question && { ...question, until: now + question.left };
}
