import { Mesh, PlaneGeometry, ShaderMaterial } from 'three';
import { approach } from '../sim/pose.ts';

/** A thin bronze ring on the floor, and in it two soles, where a click would take the visitor. */
export function makeFootMarker(): Mesh<PlaneGeometry, ShaderMaterial> {
  const material = new ShaderMaterial({
    uniforms: { strength: { value: 0 } },
    vertexShader: /* glsl */ `
      varying vec2 vAt;
      void main() {
        vAt = uv * 2.0 - 1.0;
        gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
      }
    `,
    fragmentShader: /* glsl */ `
      uniform float strength;
      varying vec2 vAt;
      float sole(vec2 at) {
        vec2 front = (at - vec2(0.0, 0.13)) / vec2(0.115, 0.19);
        vec2 heel = (at + vec2(0.0, 0.2)) / vec2(0.085, 0.11);
        return min(length(front), length(heel)) - 1.0;
      }
      void main() {
        float ring = abs(length(vAt) - 0.86) - 0.025;
        float feet = min(sole(vAt - vec2(-0.19, 0.0)), sole(vAt - vec2(0.19, 0.0))) * 0.1;
        float edge = min(ring, feet);
        float soft = fwidth(edge);
        float cover = 1.0 - smoothstep(-soft, soft, edge);
        gl_FragColor = vec4(vec3(0.79, 0.62, 0.4), cover * strength * 0.75);
      }
    `,
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: 0,
    polygonOffsetUnits: -4,
  });
  const marker = new Mesh(new PlaneGeometry(0.52, 0.52), material);
  marker.rotation.order = 'YXZ';
  marker.rotation.x = -Math.PI / 2;
  marker.position.y = 0.004;
  marker.renderOrder = 3;
  marker.visible = false;
  marker.frustumCulled = false;
  return marker;
}

/** Shows or hides it gently; true while it changes. */
export function fadeMarker(
  marker: Mesh<PlaneGeometry, ShaderMaterial>,
  shown: boolean,
  dt: number,
): boolean {
  const { strength } = marker.material.uniforms;
  if (!strength) return false;
  const now = Number(strength.value);
  const wanted = shown ? 1 : 0;
  const changing = now !== wanted;
  if (changing)
    strength.value = Math.abs(now - wanted) < 0.01 ? wanted : approach(now, wanted, 0.05, dt);
  marker.visible = Number(strength.value) > 0.01;
  return changing;
}
