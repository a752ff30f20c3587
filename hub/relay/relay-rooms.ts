import { createHash, randomUUID, scrypt } from 'node:crypto';
import { relayCodes } from '#model/relay/limits.ts';
import { roomCodeFrom } from '#model/relay/room-code.ts';
import type { RelayTell } from '#model/relay/relay-messages.ts';
import type { HubLine } from './hub-line.ts';
import type { RelayLimits } from './relay-limits.ts';
import { RelayRoom, type RoomNews } from './relay-room.ts';
import type { RelayShare } from './relay-share.ts';

/** One host's place in a room. */
export interface RelaySeat {
  code: string;
  room: RelayRoom;
  /** The branch's name for itself in the room; nothing for the guide's host. */
  branch: string | undefined;
  /**
   * Keeps the place while the host is there.
   *
   * @returns false when the room is over
   */
  keep: () => Promise<boolean>;
  /** The host is gone. */
  leave: () => void;
}

interface Listening {
  room: RelayRoom;
  stop: Promise<() => void>;
}

/** The rooms that hosts of this process are in. Refusals are told as close codes. */
export class RelayRooms {
  readonly #share: RelayShare;
  readonly #limits: RelayLimits;
  readonly #rooms = new Map<string, Listening>();
  readonly #process = randomUUID();

  constructor(share: RelayShare, limits: RelayLimits) {
    this.#share = share;
    this.#limits = limits;
  }

  /** Opens the room that belongs to a secret, or goes on with it. @throws Error when the share is away */
  async open(
    key: string,
    { secret, name }: { secret: string; name: string },
    line: HubLine,
  ): Promise<RelaySeat | number> {
    const { roomsPerKey, roomLife } = this.#limits;
    const code = await codeOf(secret);
    const mine = `key:${createHash('sha256').update(key).digest('base64url')}`;
    const keep = async () => {
      const allowed = await this.#share.take(mine, code, roomsPerKey, roomLife);
      return allowed && (await this.#share.take(`room:${code}`, 'guide', 1, roomLife));
    };
    if (!(await keep())) return relayCodes.full;
    const room = await this.#enter(code, (entered) => {
      line.say(JSON.stringify({ kind: 'opened', code } satisfies RelayTell));
      entered.enterGuide(line, name);
    });
    return {
      code,
      room,
      branch: undefined,
      keep,
      leave: () => {
        room.leaveGuide(line);
        this.#release(code, room);
      },
    };
  }

  /** @throws Error when the share is away */
  async join(
    key: string,
    { code, host, name }: { code: string; host: string; name: string },
    line: HubLine,
  ): Promise<RelaySeat | number> {
    const { branchesPerRoom, branchLife } = this.#limits;
    // Of the key and the host: nobody can come in as somebody else's branch.
    const branch = createHash('sha256').update(`${key}\0${host}`).digest('base64url').slice(0, 22);
    if (!(await this.#share.has(`room:${code}`))) return relayCodes.unknown;
    const here = `branches:${code}`;
    if (!(await this.#share.take(here, branch, branchesPerRoom, branchLife)))
      return relayCodes.full;
    const room = await this.#enter(code, (entered) => {
      line.say(JSON.stringify({ kind: 'joined' } satisfies RelayTell));
      entered.enterBranch(branch, line, name);
    });
    return {
      code,
      room,
      branch,
      keep: async () =>
        (await this.#share.take(here, branch, branchesPerRoom, branchLife)) &&
        (await this.#share.has(`room:${code}`)),
      leave: () => {
        room.leaveBranch(branch, line);
        this.#release(code, room);
      },
    };
  }

  /** The guide has ended the room: its code is void at once. */
  async end({ code, room }: RelaySeat, key: string): Promise<void> {
    room.end();
    this.#release(code, room);
    await this.#share.drop(`room:${code}`, 'guide');
    await this.#share.drop(`key:${createHash('sha256').update(key).digest('base64url')}`, code);
  }

  async #enter(code: string, entering: (room: RelayRoom) => void): Promise<RelayRoom> {
    const listening = this.#rooms.get(code) ?? this.#listen(code);
    await listening.stop;
    entering(listening.room);
    // Somebody may have gone while the listening began, and the room with them.
    if (!this.#rooms.has(code)) this.#rooms.set(code, listening);
    return listening.room;
  }

  #listen(code: string): Listening {
    const channel = `relay:${code}`;
    const process = this.#process;
    const room = new RelayRoom((news) =>
      this.#share.publish(channel, JSON.stringify({ process, news })),
    );
    const stop = this.#share.subscribe(channel, (text) => {
      const told: { process: string; news: RoomNews } = JSON.parse(text);
      if (told.process !== process) room.hear(told.news);
    });
    const listening = { room, stop };
    this.#rooms.set(code, listening);
    stop.catch(() => this.#rooms.delete(code));
    return listening;
  }

  #release(code: string, room: RelayRoom): void {
    const listening = this.#rooms.get(code);
    if (listening?.room !== room || !room.isEmpty) return;
    this.#rooms.delete(code);
    void listening.stop.then((stop) => stop());
  }
}

/** Costly on purpose: whoever knows a code must not find a secret that makes it. */
function codeOf(secret: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(secret, 'xunzhan room code', 8, { N: 16_384, r: 8, p: 1 }, (error, bytes) => {
      if (error) reject(error);
      else resolve(roomCodeFrom(bytes));
    });
  });
}
