import { BackSide, Mesh, ShaderMaterial, SphereGeometry, Vector3 } from 'three';

/** Around the head, before everything in the hall: darkens it, narrows it while one walks, or hides it all. */
export class Veil {
  readonly mesh: Mesh<SphereGeometry, ShaderMaterial>;
  private readonly forward = new Vector3(0, 0, -1);
  private tunnel = 0;
  private hidden = 0;

  constructor() {
    const material = new ShaderMaterial({
      uniforms: {
        bright: { value: 1 },
        tunnel: { value: 0 },
        hidden: { value: 0 },
        forward: { value: this.forward },
      },
      vertexShader: /* glsl */ `
        varying vec3 vDirection;
        void main() {
          vDirection = position;
          gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
        }
      `,
      fragmentShader: /* glsl */ `
        uniform float bright;
        uniform float tunnel;
        uniform float hidden;
        uniform vec3 forward;
        varying vec3 vDirection;
        void main() {
          vec3 way = normalize(vDirection);
          // Clear within 24 degrees of the gaze, closed from 42.
          float closed = tunnel * (1.0 - smoothstep(0.743, 0.914, dot(way, forward)));
          float low = smoothstep(0.15, -0.9, way.y);
          vec3 night = mix(vec3(0.012, 0.010, 0.009), vec3(0.075, 0.058, 0.045), low * low);
          gl_FragColor = vec4(night * hidden * bright, max(max(closed, 1.0 - bright), hidden));
          #include <colorspace_fragment>
        }
      `,
      side: BackSide,
      transparent: true,
      depthTest: false,
      depthWrite: false,
    });
    material.toneMapped = false;
    this.mesh = new Mesh(new SphereGeometry(5, 32, 20), material);
    this.mesh.renderOrder = 8;
    this.mesh.frustumCulled = false;
  }

  /** Stands about a head at `eye` that looks along `heading`. `walking` narrows the view, `away` hides the hall. */
  follow(
    eye: Vector3,
    heading: number,
    bright: number,
    walking: boolean,
    away: boolean,
    dt: number,
  ) {
    const { uniforms } = this.mesh.material;
    this.tunnel += ((walking ? 0.92 : 0) - this.tunnel) * Math.min(1, dt * 8);
    if (this.tunnel < 0.01 && !walking) this.tunnel = 0;
    // Hidden at once: the next visitor must not see what the last one saw.
    this.hidden = away ? 1 : Math.max(0, this.hidden - dt * 2);
    this.forward.set(-Math.sin(heading), 0, -Math.cos(heading));
    set(uniforms['bright'], bright);
    set(uniforms['tunnel'], this.tunnel);
    set(uniforms['hidden'], this.hidden);
    this.mesh.position.copy(eye);
    this.mesh.visible = bright < 1 || this.tunnel > 0 || this.hidden > 0;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}

function set(uniform: { value: unknown } | undefined, value: number): void {
  if (uniform) uniform.value = value;
}
