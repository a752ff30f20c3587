import type { Route } from '#model/exhibits/route.ts';
import { riverLines, routeProjection, tableFrame } from '#model/exhibits/route.ts';
import { offsetLine, smoothLine } from '#model/exhibits/route-layout.ts';
import type { TablePoint } from '#model/exhibits/route-layout.ts';
import { terrainHeight } from '#model/exhibits/route-terrain.ts';
import { framePoint } from '#model/geometry/frame.ts';
import {
  CatmullRomCurve3,
  Color,
  CylinderGeometry,
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  TubeGeometry,
  Vector3,
} from 'three';
import type { MakeLivePart } from '../live-part.ts';

/** Seconds that each step stays lit before the next one joins it, and the whole way before it begins anew. */
const stepTime = 3.2;
const restTime = 6;
/** Metres: the line's thickness, how far it floats above the relief, and how far ways taken twice lie apart. */
const thickness = 0.008;
const above = 0.022;
const apart = 0.03;

const dim = new Color('#8d7d68');
const lit = new Color('#bf3f2b');

/** Pins at places, and the way drawn step by step in light while somebody stands at the table. */
export const makeRoutePart: MakeLivePart<Route> = (exhibit, place) => {
  const top = tableFrame(place.frame);
  const project = routeProjection(exhibit);
  const rivers = riverLines(exhibit);
  const onRelief = ([x, y]: TablePoint) => {
    const height = terrainHeight([x, y], rivers, exhibit.size);
    return new Vector3(...framePoint(top, x, y, height + above));
  };
  const places = new Map(exhibit.places.map((each) => [each.id, project(each.at)]));
  const group = new Group();
  const lines = exhibit.steps.map((step, index) => {
    const points = step.through.map((id) => places.get(id)).filter((point) => point !== undefined);
    if (points.length < 2) return null;
    const way = offsetLine(smoothLine(points, 14), ((index % 3) - 1) * apart);
    const curve = new CatmullRomCurve3(way.map(onRelief));
    const material = new MeshBasicMaterial({ color: dim });
    const mesh = new Mesh(new TubeGeometry(curve, way.length * 2, thickness, 6), material);
    group.add(mesh);
    return { mesh, material };
  });
  const pins = pinsAt([...places.values()].map(onRelief));
  group.add(pins);
  let clock = 0;
  let shown = -1;
  let near = false;
  const light = (count: number) => {
    if (count === shown) return;
    shown = count;
    lines.forEach((line, index) => line?.material.color.copy(index < count ? lit : dim));
  };
  light(lines.length);
  return Promise.resolve({
    object: group,
    attend: (attention) => {
      if (attention.near && !near) clock = 0;
      near = attention.near;
      if (!near) light(lines.length);
      place.invalidate();
    },
    frame: (dt) => {
      if (!near) return false;
      clock = (clock + dt) % (lines.length * stepTime + restTime);
      light(Math.min(lines.length, Math.floor(clock / stepTime) + 1));
      return true;
    },
    dispose: () => {
      for (const line of lines) {
        line?.mesh.geometry.dispose();
        line?.material.dispose();
      }
      pins.geometry.dispose();
      pins.material.dispose();
      pins.dispose();
    },
  });
};

/** Bronze pins, all in one draw. */
function pinsAt(points: readonly Vector3[]) {
  const pins = new InstancedMesh(
    new CylinderGeometry(0.012, 0.012, 0.07, 12),
    new MeshBasicMaterial({ color: '#8a6b42' }),
    points.length,
  );
  const matrix = new Matrix4();
  points.forEach((point, index) => pins.setMatrixAt(index, matrix.makeTranslation(point)));
  return pins;
}
