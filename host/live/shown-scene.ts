import type { LivePose } from '#model/live/live-messages.ts';
import type { RoomScene, RoomSnapshot } from '#model/live/room-messages.ts';
import type { LedScene } from '#model/relay/relay-messages.ts';
import type { RoomContent } from './room-content.ts';
import { roomError } from './room-errors.ts';
import type { RoomState } from './room-state.ts';

interface SceneTools {
  keepState: (state: RoomState) => void;
  /** Tells everybody what is another from now on. */
  tell: (number: number, change: Partial<RoomScene>) => void;
}

/** What a room shows: each change is numbered and told to everybody; what must outlast the host is kept. */
export class ShownScene {
  readonly #content: RoomContent;
  readonly #tools: SceneTools;
  #state: RoomState;
  #passing: Pick<RoomScene, 'point' | 'onAir' | 'guideElsewhere'> = {
    point: null,
    onAir: false,
    guideElsewhere: false,
  };
  #number = 0;

  constructor(content: RoomContent, state: RoomState, tools: SceneTools) {
    this.#content = content;
    this.#state = state;
    this.#tools = tools;
  }

  get state(): RoomState {
    return this.#state;
  }

  get onAir(): boolean {
    return this.#passing.onAir;
  }

  /** Shows a step of a tour, and the exhibit that it names. @throws XunzhanError `room/step-unknown` */
  step(tour: string, step: string): void {
    const found = this.#content.step(tour, step);
    if (!found) throw roomError('room/step-unknown');
    const exhibit = found.exhibit ?? this.#state.exhibit;
    this.become({ tour, step, exhibit }, { tour, step, page: this.#page(exhibit) });
  }

  /** @throws XunzhanError `room/exhibit-unknown` */
  exhibit(exhibit: string | null): void {
    if (exhibit !== null && !this.#page(exhibit)) throw roomError('room/exhibit-unknown');
    this.become({ exhibit }, { page: this.#page(exhibit) });
  }

  /** Shows what is gone when the host is: nobody misses it then. */
  pass(change: Partial<Pick<RoomScene, 'point' | 'onAir' | 'guideElsewhere'>>): void {
    this.#passing = { ...this.#passing, ...change };
    this.change(change);
  }

  become(state: Partial<RoomState>, change: Partial<RoomScene>): void {
    this.#state = { ...this.#state, ...state };
    this.#tools.keepState(this.#state);
    if (Object.keys(change).length > 0) this.change(change);
  }

  change(change: Partial<RoomScene>): void {
    this.#number += 1;
    this.#tools.tell(this.#number, change);
  }

  /** Everything, with what others know of it. */
  snapshot(
    room: Pick<RoomSnapshot, 'room' | 'exhibition' | 'question' | 'told' | 'standings'>,
    pose: LivePose | null,
  ): RoomSnapshot {
    const { tour, step, exhibit, screen, passShown, teams } = this.#state;
    const kept = { tour, step, page: this.#page(exhibit), screen, passShown, teams };
    const { title } = this.#content;
    return { ...room, number: this.#number, title, ...kept, ...this.#passing, pose };
  }

  /** What branches are told; see `LedScene`. */
  led(room: Pick<LedScene, 'exhibition' | 'question'>): LedScene {
    const { tour, step, exhibit, screen, standingsShown } = this.#state;
    const { point, onAir } = this.#passing;
    const kept = { tour, step, exhibit, screen, standings: standingsShown };
    const { title } = this.#content;
    return { ...room, number: this.#number, title, ...kept, point, onAir };
  }

  #page(exhibit: string | null): RoomScene['page'] {
    return exhibit === null ? null : (this.#content.page(exhibit) ?? null);
  }
}
