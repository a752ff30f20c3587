import { closeCodes } from '#model/live/limits.ts';
import {
  isGuideMessage,
  isLeading,
  type CommonMessage,
  type GuideMessage,
  type LiveMessage,
  type LivePose,
} from '#model/live/live-messages.ts';
import type { RoomScene, RoomSnapshot } from '#model/live/room-messages.ts';
import type { LedQuestion, LedScene } from '#model/relay/relay-messages.ts';
import { XunzhanError } from '#model/errors.ts';
import { Calmly } from './calmly.ts';
import { nextTeam } from './deal-teams.ts';
import type { Line } from './line.ts';
import { LiveTest } from './live-test.ts';
import { isAudience, isDealt, Members, selfOf, type Member, type MemberFacts } from './members.ts';
import { PoseRelay } from './pose-relay.ts';
import { isFit, type Round } from './round.ts';
import type { RoomContent } from './room-content.ts';
import { roomError, roomTexts } from './room-errors.ts';
import type { RoomState } from './room-state.ts';
import type { RoomTools } from './room-tools.ts';
import { ownScores, roomStandings } from './scores.ts';
import { ShownScene } from './shown-scene.ts';
import { answeringGuide, routeSignal } from './signals.ts';

interface RoomStart {
  id: string;
  exhibition: string;
  content: RoomContent;
  state: RoomState;
  rounds: Map<number, Round>;
}

/** Milliseconds between two counts, or two lists of people. */
const CALM = 250;

/** What a participant may say, and what the room makes of it. Free of sockets and disks. */
export class LiveRoom {
  readonly id: string;
  readonly exhibition: string;
  readonly members = new Members();
  readonly #content: RoomContent;
  readonly #tools: RoomTools;
  readonly test: LiveTest;
  readonly #poses: PoseRelay;
  readonly #people = new Calmly(CALM, () =>
    this.members.guides({ kind: 'people', people: this.members.people() }),
  );
  readonly #count = new Calmly(CALM, () => {
    const question = this.test.question();
    if (!question) return;
    const { round, answered } = question;
    this.members.everybody({ kind: 'count', round, answered });
  });
  readonly #scene: ShownScene;
  /** The guide who is on air. */
  #speaker: Member | undefined;
  #leader: Member | undefined;
  /** The member through whom the guide of another host leads; nobody here may lead then. */
  #ledBy: Member | undefined;

  constructor({ id, exhibition, content, state, rounds }: RoomStart, tools: RoomTools) {
    this.id = id;
    this.exhibition = exhibition;
    this.#content = content;
    this.#tools = tools;
    this.#scene = new ShownScene(content, state, {
      keepState: (kept) => tools.keepState(kept),
      tell: (number, change) => this.members.everybody({ kind: 'change', number, change }),
    });
    this.#poses = new PoseRelay(tools.now, (pose) =>
      this.members.everybody({ kind: 'pose', pose }, this.#leader),
    );
    this.test = new LiveTest(
      {
        now: tools.now,
        keepRound: (round) => tools.keepRound(round),
        keepAnswer: (round, participant, given) => tools.keepAnswer(round, participant, given),
        onChange: () => this.#questionChanged(),
        onCount: () => this.#count.soon(),
      },
      rounds,
      state.shownRound,
    );
  }

  /** Enters, or comes back, and is told everything needed to be where the room is. */
  enter(facts: MemberFacts, line: Line, number?: number): Member {
    const member = this.members.enter(facts, line, number);
    this.#deal(member);
    this.#tellAll(member);
    this.#people.soon();
    return member;
  }

  leave(id: string, line: Line): void {
    this.members.leave(id, line);
    if (this.#speaker && !this.#speaker.line) this.#onAir(this.#speaker, false);
    this.#people.soon();
  }

  /** Somebody's name, team or check-in became another. */
  changed(member: Member): void {
    this.members.tell(member, { kind: 'you', you: this.#self(member) });
    this.#people.soon();
    this.#rank();
  }

  /** False when this participant may not say this at all: the caller cuts the connection. */
  receive(member: Member, message: LiveMessage): boolean {
    if (!isGuideMessage(message)) {
      this.#common(member, message);
      return true;
    }
    if (member.role !== 'guide') return false;
    try {
      if (this.#ledBy && member !== this.#ledBy && isLeading(message))
        throw roomError('room/led-elsewhere');
      this.#guide(member, message);
    } catch (error) {
      if (!(error instanceof XunzhanError)) throw error;
      this.members.tell(member, { kind: 'refused', text: error.text });
    }
    return true;
  }

  /** From now on the guide of another host leads through this member; with nobody, guides here lead again. */
  ledBy(member: Member | undefined): void {
    this.#ledBy = member;
    this.#scene.pass({ guideElsewhere: member !== undefined });
  }

  /** What branches are told; see `LedScene`. */
  led(): LedScene {
    return this.#scene.led({ exhibition: this.exhibition, question: this.test.led() });
  }

  /** Latest pose of the guide, for a branch that has just come. */
  pose(): LivePose | null {
    return this.#poses.latest();
  }

  /** @see LiveTest.follow; a question that this host does not have is not shown. */
  followQuestion(led: LedQuestion | null): void {
    const found = led && this.#content.question(led.quiz, led.question);
    this.test.follow(led, found && isFit(found) ? found : undefined);
  }

  /** Somebody behind `member`, who is a branch, sets up voice and picture with the guide. */
  signalFrom(member: Member, participant: string, data: string): void {
    const guide = answeringGuide(this.members, this.#leading());
    const from = `${member.id}/${participant}`;
    if (guide) this.members.tell(guide, { kind: 'signal', from, data });
  }

  /** Over for everybody, who are told how they did in all that was asked. */
  end(): void {
    this.#tellScores([...this.test.rounds()]);
    this.close(closeCodes.ended);
  }

  /** @param code one of `closeCodes` */
  close(code: number): void {
    this.test.stop();
    this.#people.stop();
    this.#count.stop();
    this.#poses.stop();
    for (const { line } of this.members.all()) line?.close(code);
  }

  #guide(member: Member, message: GuideMessage): void {
    switch (message.kind) {
      case 'pose':
        return this.#lead(member, message.pose);
      case 'point':
        return this.#scene.pass({ point: message.at });
      case 'on-air':
        return this.#onAir(member, message.on);
      case 'step':
        this.#scene.step(message.tour, message.step);
        return this.#poses.forget();
      case 'exhibit':
        this.#scene.exhibit(message.exhibit);
        return message.exhibit === null ? undefined : this.#poses.forget();
      case 'screen':
        return this.#scene.become({ screen: message.screen }, { screen: message.screen });
      case 'show-pass':
        return this.#scene.become({ passShown: message.shown }, { passShown: message.shown });
      case 'teams':
        return this.#teams(message.teams, message.deal ?? false);
      case 'call-back':
        return this.members.everybody({ kind: 'called-back' }, member);
      case 'lower-hand':
        return this.#hand(this.members.get(message.participant), false);
      case 'ask':
        return this.#ask(message);
      case 'close-question':
        return this.test.close();
      case 'reveal':
        return this.test.reveal();
      case 'end-question':
        return this.test.end();
      case 'standings':
        this.#scene.become({ standingsShown: message.shown }, {});
        return this.#scene.change({ standings: this.#standings() });
    }
  }

  #common(member: Member, message: CommonMessage): void {
    switch (message.kind) {
      case 'heartbeat':
        return this.members.tell(member, { kind: 'heartbeat' });
      case 'catch-up':
        return this.#tellAll(member);
      case 'hand':
        return this.#hand(member, message.up);
      case 'away':
        member.away = message.away;
        return this.#people.soon();
      case 'answer':
        return void this.#answer(member, message);
      case 'remark':
        return this.#remark(member, message);
      case 'team':
        return this.#join(member, message.team);
      case 'check-in':
        return this.#askByName(member, message);
      case 'signal':
        return this.#signal(member, message);
    }
  }

  #lead(member: Member, pose: LivePose): void {
    this.#leader = member;
    this.#poses.take(pose);
  }

  #onAir(member: Member, on: boolean): void {
    this.#speaker = on ? member : undefined;
    if (on !== this.#scene.onAir) this.#scene.pass({ onAir: on });
  }

  #teams(teams: string[], dealt: boolean): void {
    for (const member of this.members.all())
      if (member.team !== null && !teams.includes(member.team)) this.#join(member, null);
    this.#scene.become({ teams, dealt }, { teams });
    for (const member of this.members.all()) if (this.#deal(member)) this.changed(member);
  }

  /** Puts somebody without a team into one where the guide wants that. */
  #deal(member: Member): boolean {
    const { dealt, teams } = this.#scene.state;
    if (!dealt || member.team !== null || !isDealt(member.role)) return false;
    const team = nextTeam(teams, this.members.all());
    if (team === undefined) return false;
    member.team = team;
    this.#tools.keepTeam(member.id, team);
    return true;
  }

  #ask({ quiz, question, seconds }: Extract<GuideMessage, { kind: 'ask' }>): void {
    const found = this.#content.question(quiz, question);
    if (!found || !isFit(found)) throw roomError('room/question-unfit');
    this.test.ask(quiz, found, seconds);
  }

  async #answer(member: Member, message: Extract<CommonMessage, { kind: 'answer' }>) {
    if (!isAudience(member.role)) return;
    try {
      const { round, answer } = message;
      const outcome = await this.test.answer(member.id, round, answer);
      this.members.tell(member, { kind: 'answer', round, outcome });
      if (outcome === 'kept') this.#rank();
    } catch (error) {
      // Nothing is on the disk, so nothing is acknowledged: the page sends it again.
      if (!(error instanceof XunzhanError)) throw error;
      this.members.tell(member, { kind: 'refused', text: error.text });
    }
  }

  #remark(member: Member, { exhibit, text }: Extract<CommonMessage, { kind: 'remark' }>): void {
    this.#tools.keepRemark(member.id, exhibit, text);
    this.members.guides({ kind: 'remark', from: member.number, exhibit, text });
  }

  #join(member: Member, team: string | null): void {
    if (team !== null && !this.#scene.state.teams.includes(team)) return;
    member.team = team;
    this.#tools.keepTeam(member.id, team);
    this.changed(member);
  }

  #askByName(member: Member, asked: Extract<CommonMessage, { kind: 'check-in' }>): void {
    if (!member.trusted)
      return this.members.tell(member, { kind: 'refused', text: roomTexts['room/name-refused'] });
    member.asks = { name: asked.name, showName: asked.showName };
    this.#people.soon();
  }

  #signal(member: Member, signal: { to: string; data: string }): void {
    const routed = routeSignal(this.members, this.#leading(), member, signal);
    if (routed) this.members.tell(routed.other, routed.message);
  }

  #leading() {
    return { ledBy: this.#ledBy, leader: this.#leader };
  }

  #hand(member: Member | undefined, up: boolean): void {
    if (!member || member.hand === up) return;
    member.hand = up;
    this.changed(member);
  }

  #questionChanged(): void {
    const question = this.test.question();
    this.#scene.become({ shownRound: this.test.shown() }, { question });
    if (question?.state === 'revealed') this.#tellScores(this.test.told());
  }

  #tellScores(rounds: readonly Round[]): void {
    const scoreOf = ownScores(rounds, this.members.all());
    for (const member of this.members.all())
      if (isAudience(member.role) && member.line)
        this.members.tell(member, { kind: 'you', you: this.#self(member, scoreOf) });
  }

  #tellAll(member: Member): void {
    const snapshot = this.#snapshot();
    this.members.tell(member, { kind: 'snapshot', snapshot, you: this.#self(member) });
    if (member.role === 'guide')
      this.members.tell(member, { kind: 'people', people: this.members.people() });
  }

  #snapshot(): RoomSnapshot {
    const { id: room, exhibition } = this;
    const [question, told] = [this.test.question(), this.test.toldQuestions()];
    const known = { room, exhibition, question, told, standings: this.#standings() };
    return this.#scene.snapshot(known, this.#poses.latest());
  }

  #self(member: Member, scoreOf = ownScores(this.test.told(), this.members.all())) {
    return selfOf(member, { answered: this.test.answeredBy(member.id), score: scoreOf(member) });
  }

  #rank(): void {
    if (this.#scene.state.standingsShown) this.#scene.change({ standings: this.#standings() });
  }

  #standings(): RoomScene['standings'] {
    if (!this.#scene.state.standingsShown) return null;
    return roomStandings(this.test.rounds(), this.members.all());
  }
}
