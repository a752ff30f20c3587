import { LoadingManager, Mesh, MeshStandardMaterial, Texture } from 'three';
import type { Material, Object3D, WebGLRenderer } from 'three';
import { DRACOLoader } from 'three/examples/jsm/loaders/DRACOLoader.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { KTX2Loader } from 'three/examples/jsm/loaders/KTX2Loader.js';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import basisScript from 'three/examples/jsm/libs/basis/basis_transcoder.js?url';
import basisWasm from 'three/examples/jsm/libs/basis/basis_transcoder.wasm?url';
import dracoScript from 'three/examples/jsm/libs/draco/gltf/draco_wasm_wrapper.js?url';
import dracoWasm from 'three/examples/jsm/libs/draco/gltf/draco_decoder.wasm?url';

/** Decoders by the names under which the loaders ask for them: our own files, never a content network. */
const decoders: Record<string, string> = {
  'basis_transcoder.js': basisScript,
  'basis_transcoder.wasm': basisWasm,
  'draco_wasm_wrapper.js': dracoScript,
  'draco_decoder.wasm': dracoWasm,
};
const decoderFolder = 'decoders/';

/** Larger files are refused: they would stop a headset or an office computer, bytes. */
const largest = 64 * 2 ** 20;

/**
 * Loads a GLB with meshopt, Draco and KTX2 decoders of our own. Rejects for what does not decode and for files
 * over 64 MB, which are not even read.
 */
export async function loadGlb(address: string, renderer: WebGLRenderer | null): Promise<GLTF> {
  const manager = new LoadingManager();
  manager.setURLModifier((url) => {
    const name = url.startsWith(decoderFolder) ? url.slice(decoderFolder.length) : '';
    return decoders[name] ?? url;
  });
  const draco = new DRACOLoader(manager).setDecoderPath(decoderFolder).setWorkerLimit(1);
  const ktx2 = new KTX2Loader(manager).setTranscoderPath(decoderFolder).setWorkerLimit(1);
  if (renderer) ktx2.detectSupport(renderer);
  const loader = new GLTFLoader(manager).setDRACOLoader(draco).setMeshoptDecoder(MeshoptDecoder);
  if (renderer) loader.setKTX2Loader(ktx2);
  try {
    const reply = await fetch(address);
    if (!reply.ok) throw new Error(`HTTP ${reply.status}`);
    if (Number(reply.headers.get('content-length') ?? 0) > largest) {
      await reply.body?.cancel();
      throw new RangeError('model larger than 64 MB');
    }
    return await loader.parseAsync(await reply.arrayBuffer(), '');
  } finally {
    draco.dispose();
    ktx2.dispose();
  }
}

/** Gives back everything that a loaded scene holds on the card. */
export function disposeObject(object: Object3D): void {
  object.traverse((each) => {
    if (!(each instanceof Mesh)) return;
    each.geometry.dispose();
    const materials: Material[] = Array.isArray(each.material) ? each.material : [each.material];
    for (const material of materials) disposeMaterial(material);
    if ('dispose' in each && typeof each.dispose === 'function') each.dispose();
  });
}

function disposeMaterial(material: Material): void {
  if (material instanceof MeshStandardMaterial) {
    for (const value of Object.values(material)) if (value instanceof Texture) value.dispose();
  }
  material.dispose();
}
