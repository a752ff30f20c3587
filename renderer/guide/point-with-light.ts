import { Vector3 } from 'three';
import type { HallEngine } from '../hall/hall-engine.ts';
import type { RoomClient } from '../live/room-client.ts';

/** Milliseconds between two places of the light that are told. */
const pause = 80;

/**
 * The light follows the pointer over the guide's picture until the returned function is called, then goes out.
 * Looking round by dragging stays as it is.
 */
export function pointWithLight(
  room: RoomClient,
  engine: HallEngine,
  over: HTMLElement,
): () => void {
  const ray = new Vector3();
  let latest: { x: number; y: number } | undefined;
  const move = (event: PointerEvent) => {
    const box = over.getBoundingClientRect();
    latest = {
      x: ((event.clientX - box.left) / box.width) * 2 - 1,
      y: 1 - ((event.clientY - box.top) / box.height) * 2,
    };
  };
  const leave = () => {
    latest = undefined;
    room.say({ kind: 'point', at: null });
  };
  const timer = setInterval(() => {
    if (!latest) return;
    const { position } = engine.camera;
    ray.set(latest.x, latest.y, 0.5).unproject(engine.camera).sub(position).normalize();
    latest = undefined;
    const { distance, onFloor } = engine.pick(position, ray);
    const far = onFloor ? -position.y / ray.y : distance;
    ray.multiplyScalar(far).add(position);
    room.say({ kind: 'point', at: [round(ray.x), round(ray.y), round(ray.z)] });
  }, pause);
  over.addEventListener('pointermove', move);
  over.addEventListener('pointerleave', leave);
  return () => {
    clearInterval(timer);
    over.removeEventListener('pointermove', move);
    over.removeEventListener('pointerleave', leave);
    leave();
  };
}

const round = (metres: number): number => Math.round(metres * 1000) / 1000;
