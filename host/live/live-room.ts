import type {
  GuideMessage,
  LiveMessage,
  LiveParticipant,
  LivePose,
  LiveSnapshot,
  RoomMessage,
} from '#model/live/messages.ts';
import { isGuideMessage, poseRate } from '#model/live/messages.ts';
import { closeRound, openRound, publicQuestion, takeAnswer } from './live-question.ts';
import type { Round } from './live-question.ts';

/** Somebody in the room; the same id after a reconnection is the same participant. */
export interface Joining {
  id: string;
  name: string;
  role: 'guide' | 'follower';
}

export interface RoomTools {
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
  send: (participant: string, message: RoomMessage) => void;
  /** An answer is told to its sender as kept only after this has resolved: it is on the disk. */
  keepAnswer: (answer: KeptAnswer) => Promise<void>;
}

export interface KeptAnswer {
  participant: string;
  round: number;
  quiz: string;
  question: string;
  response: string;
  /** Milliseconds from the start of the round. */
  after: number;
}

interface Member extends LiveParticipant {
  lastPoseAt: number;
}

/** What a room is set up with when the host comes back after a stop. */
export type RoomState = Omit<LiveSnapshot, 'number' | 'pose' | 'question'>;

/**
 * A live room: the guide's place in the hall and the questions asked, told to everybody. Pure of sockets and disks;
 * every change carries a number, so that a follower who missed one knows.
 */
export function createLiveRoom(start: RoomState, tools: RoomTools) {
  const members = new Map<string, Member>();
  let state: RoomState = start;
  let pose: LivePose | null = null;
  let number = 0;
  let round: Round | undefined;
  /** Whether the round is on the screens; its number goes on counting afterwards. */
  let shown = false;

  const everybody = (message: RoomMessage, except?: string) => {
    for (const member of members.values()) {
      if (member.connected && member.id !== except) tools.send(member.id, message);
    }
  };
  const question = () => (round && shown ? publicQuestion(round, tools.now()) : null);
  const change = (part: Partial<RoomState>) => {
    state = { ...state, ...part };
    everybody({ kind: 'change', number: ++number, change: part });
  };
  const questionChanged = () =>
    everybody({ kind: 'change', number: ++number, change: { question: question() } });
  const toGuides = (message: RoomMessage) => {
    for (const member of members.values()) {
      if (member.role === 'guide' && member.connected) tools.send(member.id, message);
    }
  };
  const participantsChanged = () =>
    toGuides({ kind: 'participants', participants: [...members.values()].map(publicMember) });

  const passPose = (member: Member, next: LivePose) => {
    const now = tools.now();
    pose = next;
    if (now - member.lastPoseAt < 1000 / poseRate - 1) return;
    member.lastPoseAt = now;
    everybody({ kind: 'pose', pose: next }, member.id);
  };

  const answer = async (member: Member, given: { round: number; response: string }) => {
    if (!round) return tools.send(member.id, { kind: 'answer-late', round: given.round });
    const asked = round;
    const taken = takeAnswer(asked, member.id, given, tools.now());
    round = taken.round;
    if (taken.outcome === 'late' || taken.outcome === 'other-round') {
      return tools.send(member.id, { kind: 'answer-late', round: given.round });
    }
    const kept = taken.round.answers.get(member.id);
    if (!kept) return;
    await tools.keepAnswer({
      participant: member.id,
      round: asked.round,
      quiz: asked.quiz,
      question: asked.question,
      ...kept,
    });
    tools.send(member.id, { kind: 'answer-kept', round: given.round });
    if (taken.outcome === 'kept') questionChanged();
  };

  const guide = (member: Member, message: GuideMessage) => {
    switch (message.kind) {
      case 'pose':
        return passPose(member, message.pose);
      case 'point':
        return everybody({ kind: 'point', at: message.at }, member.id);
      case 'step':
        return change({ tour: message.tour, step: message.step });
      case 'exhibit':
        return change({ exhibit: message.exhibit });
      case 'screen':
        return change({ screen: message.screen });
      case 'call-back':
        return everybody({ kind: 'called-back' }, member.id);
      case 'lower-hand':
        return raise(members.get(message.participant), false);
      case 'question':
        shown = true;
        round = openRound(
          (round?.round ?? 0) + 1,
          message.quiz,
          message.question,
          message.seconds,
          tools.now(),
        );
        return questionChanged();
      case 'close-question':
        if (round) round = closeRound(round);
        return questionChanged();
      case 'end-question':
        shown = false;
        if (round) round = closeRound(round);
        return questionChanged();
    }
  };
  const raise = (member: Member | undefined, up: boolean) => {
    if (!member) return;
    member.hand = up;
    participantsChanged();
  };

  return {
    /** Enters, or comes back; answers with everything needed to be where the room is. */
    join(joining: Joining): void {
      const known = members.get(joining.id);
      const fresh: Member = {
        ...joining,
        team: null,
        hand: false,
        connected: true,
        lastPoseAt: -Infinity,
      };
      members.set(joining.id, known ? { ...known, connected: true } : fresh);
      tools.send(joining.id, {
        kind: 'snapshot',
        snapshot: { ...state, number, pose, question: question() },
        you: joining.id,
      });
      participantsChanged();
    },

    /** The socket is gone; the place, the answers and the team stay. */
    leave(id: string): void {
      const member = members.get(id);
      if (!member) return;
      member.connected = false;
      participantsChanged();
    },

    /** False when the sender may not say this: the caller cuts the connection. */
    receive(id: string, message: LiveMessage): boolean {
      const member = members.get(id);
      if (!member) return false;
      if (isGuideMessage(message)) {
        if (member.role !== 'guide') return false;
        guide(member, message);
        return true;
      }
      switch (message.kind) {
        case 'heartbeat':
          tools.send(id, { kind: 'heartbeat' });
          break;
        case 'hand':
          raise(member, message.up);
          break;
        case 'team':
          member.team = message.team;
          participantsChanged();
          break;
        case 'answer':
          void answer(member, message);
          break;
        case 'remark':
          toGuides({
            kind: 'remark',
            from: member.name,
            exhibit: message.exhibit,
            text: message.text,
          });
          break;
        case 'signal':
          if (members.get(message.to)?.connected)
            tools.send(message.to, { kind: 'signal', from: id, data: message.data });
          break;
      }
      return true;
    },

    /** Closes the round when its time is over; called now and then. */
    tick(): void {
      if (round?.state === 'open' && tools.now() > round.endsAt) {
        round = closeRound(round);
        questionChanged();
      }
    },

    /** What has to be kept for a restart. */
    state: (): RoomState => state,
    participants: (): LiveParticipant[] => [...members.values()].map(publicMember),
    round: (): Round | undefined => round,
  };
}

export type LiveRoom = ReturnType<typeof createLiveRoom>;

function publicMember({ id, name, role, team, hand, connected }: Member): LiveParticipant {
  return { id, name, role, team, hand, connected };
}
