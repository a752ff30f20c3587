import { answerStand } from '../../answer/answer-stand.ts';
import { answerWords, asQuestion, scoreWords } from '../../answer/answer-words.ts';
import { answerTexts } from '../../i18n/answer-texts.ts';
import { followTexts } from '../../i18n/follow-texts.ts';
import { guidedTexts } from '../../i18n/guided-texts.ts';
import type { RoomClient } from '../../live/room-client.ts';
import type { TimedQuestion } from '../../live/room-view.ts';
import { secondsLeft } from '../../live/seconds-left.ts';
import type { Paragraph } from '../../text/markdown.ts';
import { plainBody } from '../board/board-content.ts';
import type { BoardAction, BoardContent } from '../board/board-content.ts';
import { asGiven, fillForm, makeAnswerForm } from './answer-form.ts';
import type { Sheet, SheetDesk } from './sheet.ts';

type Room = Pick<RoomClient, 'view' | 'say' | 'choose' | 'answer'>;

/**
 * The guide's question: to be answered in time, then the right answer with its source and one's own score. `recall`
 * brings the sheet before the visitor again.
 */
export function liveSheet(
  room: Room,
  asked: TimedQuestion,
  desk: SheetDesk,
  recall: () => void,
): Sheet {
  const { say } = desk;
  const t = answerTexts[desk.language];
  const g = guidedTexts[desk.language];
  const form = makeAnswerForm(asQuestion(asked.asked), desk, asGiven);
  // Begun at the desk, perhaps.
  const { draft } = room.view.getState();
  if (draft?.round === asked.round && draft.answer) fillForm(form, draft.answer);
  const time = { left: 0, of: asked.seconds };
  let question = asked;
  let choosingTeam = false;

  /** What there is to see; a board is drawn again only when this has changed. */
  const stand = () => answerStand(room.view.getState(), question, time.left);
  const sight = () => {
    const { you, scene, connection } = room.view.getState();
    return JSON.stringify([stand(), question.state, connection, you, scene?.teams]);
  };
  const tick = () => {
    time.left = secondsLeft(question, performance.now());
  };
  tick();
  let seen = sight();
  let running = stand().open && !stand().done;
  const look = () => {
    const news = room.view.getState().scene?.question;
    if (news?.round === asked.round) {
      const told = news.result !== null && question.result === null;
      question = news;
      if (told) {
        choosingTeam = false;
        recall();
      }
    }
    tick();
    const now = sight();
    if (now === seen) return;
    seen = now;
    const { open, done } = stand();
    // Answered, closed or told: the page with the choices is over.
    const turned = running !== (open && !done) || question.result !== null;
    running = open && !done;
    desk.refresh(turned ? 'first' : 'kept');
  };
  const stop = room.view.subscribe(look);

  const team = (): BoardAction[] => {
    const { scene, you } = room.view.getState();
    if (!scene || scene.teams.length === 0) return [];
    return [{ id: 'team', text: you?.team ? g.team(you.team) : g.noTeam }];
  };
  const askTeam = (): BoardContent => ({
    title: t.chooseTeam,
    body: plainBody(g.teamKeeps),
    choices: (room.view.getState().scene?.teams ?? []).map((name) => ({
      id: `team:${name}`,
      text: name,
      ...(name === room.view.getState().you?.team ? { mark: 'chosen' as const } : {}),
    })),
    columns: 2,
    actions: [{ id: 'back', text: g.backToQuestion, primary: true }],
  });
  const content = (): BoardContent => {
    if (choosingTeam) return askTeam();
    const { you, connection, given } = room.view.getState();
    const { word, verdict } = stand();
    const own = given.get(question.round);
    // What was only chosen is no answer.
    const yours = own ? g.yours(answerWords(question.asked, own, t, say).join('；')) : '';
    const lost = connection === 'lost' ? followTexts[desk.language].lost : '';
    const common = { kicker: g.question(you?.number ?? 0), title: say(question.asked.prompt) };
    const { result } = question;
    if (result) {
      return {
        ...common,
        body: [
          ...verdictLine(verdict ? t[verdict] : '', scoreWords(you, t)),
          ...plainBody(
            t.right(answerWords(question.asked, result.right, t, say)),
            verdict === 'judgedWrong' ? yours : '',
            say(result.explanation),
            result.sources.length > 0
              ? t.source(result.sources.map(({ label }) => say(label)))
              : '',
          ),
        ],
        actions: [{ id: 'aside', text: desk.t.close, primary: true }, ...team()],
      };
    }
    if (running)
      return {
        ...common,
        body: plainBody(lost, form.hint),
        choices: form.choices(),
        actions: [
          ...(form.answer() ? [{ id: 'submit', text: t.answer, primary: true }] : []),
          ...(form.canRedo() ? [{ id: 'redo', text: desk.t.redo }] : []),
          ...team(),
          { id: 'aside', text: g.aside },
        ],
      };
    return {
      ...common,
      body: [
        ...(word ? [strong(t[word])] : []),
        ...plainBody(yours || (word === 'closed' ? t.unanswered : ''), lost, g.comesBack),
      ],
      actions: [{ id: 'aside', text: desk.t.close, primary: true }, ...team()],
    };
  };
  return {
    stays: true,
    content,
    get timing() {
      return running ? time : undefined;
    },
    press: (id) => {
      const answer = form.answer();
      if (id === 'aside') return desk.close();
      if (id === 'team' || id === 'back') choosingTeam = id === 'team';
      else if (id.startsWith('team:')) {
        room.say({ kind: 'team', team: id.slice('team:'.length) });
        choosingTeam = false;
      } else if (id === 'submit' && answer && running) {
        return room.answer(question.round, answer);
      } else if (running) {
        if (id === 'redo') form.redo();
        else form.choose(id);
        room.choose(question.round, form.answer() ?? null);
        return desk.refresh('kept');
      }
      return desk.refresh();
    },
    frame: () => {
      if (!running) return;
      tick();
      if (time.left === 0) look();
    },
    dispose: stop,
  };
}

/** Whether one was right, and how one stands: on the first page, whatever there is to explain. */
function verdictLine(verdict: string, score: readonly string[]): Paragraph[] {
  const spans = [verdict, ...score]
    .filter(Boolean)
    .map((text, index) => ({ text: index > 0 ? ` · ${text}` : text, strong: text === verdict }));
  return spans.length > 0 ? [{ spans }] : [];
}

function strong(text: string): Paragraph {
  return { spans: [{ text, strong: true }] };
}
