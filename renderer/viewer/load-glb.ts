import { LoadingManager, Mesh, Texture } from 'three';
import type { Material, Object3D, WebGLRenderer } from 'three';
import { DRACOLoader } from 'three/examples/jsm/loaders/DRACOLoader.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { KTX2Loader } from 'three/examples/jsm/loaders/KTX2Loader.js';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import basisWasm from 'three/examples/jsm/libs/basis/basis_transcoder.wasm?url';
import dracoScript from 'three/examples/jsm/libs/draco/gltf/draco_wasm_wrapper.js?url';
import dracoWasm from 'three/examples/jsm/libs/draco/gltf/draco_decoder.wasm?url';
import { basisScriptAddress } from './basis-script.ts';
import { fetchMedium } from './fetch-medium.ts';
import { MediumFault } from './medium-fault.ts';

/** Decoders by the names under which the loaders ask for them: our own files, never a content network. */
const decoders: Record<string, string> = {
  'basis_transcoder.wasm': basisWasm,
  'draco_wasm_wrapper.js': dracoScript,
  'draco_decoder.wasm': dracoWasm,
};
const decoderFolder = 'decoders/';

/** Larger files are refused: they would stop a headset or an office computer, bytes. */
const largest = 64 * 2 ** 20;
/** What a small file may still unpack to: triangles, and pixels of all its textures. */
const mostTriangles = 2e6;
const mostPixels = 64e6;

/**
 * Loads a GLB with meshopt, Draco and KTX2 decoders of our own.
 *
 * @param renderer the one that will draw it: compressed textures are unpacked into a form that it has
 * @throws MediumFault for files over 64 MB, which are not even read, and those that unpack to too much; other errors
 *   for what does not decode
 */
export async function loadGlb(address: string, renderer: WebGLRenderer | null): Promise<GLTF> {
  const bytes = await fetchMedium(address, largest);
  const basisScript = hasBasisTextures(bytes) ? await basisScriptAddress() : '';
  const manager = new LoadingManager();
  manager.setURLModifier((url) => {
    const name = url.startsWith(decoderFolder) ? url.slice(decoderFolder.length) : '';
    return name === 'basis_transcoder.js' ? basisScript : (decoders[name] ?? url);
  });
  const draco = new DRACOLoader(manager).setDecoderPath(decoderFolder).setWorkerLimit(1);
  const ktx2 = new KTX2Loader(manager).setTranscoderPath(decoderFolder).setWorkerLimit(1);
  if (renderer) ktx2.detectSupport(renderer);
  const loader = new GLTFLoader(manager).setDRACOLoader(draco).setMeshoptDecoder(MeshoptDecoder);
  if (renderer) loader.setKTX2Loader(ktx2);
  try {
    const gltf = await loader.parseAsync(bytes.buffer, '');
    if (isTooMuch(gltf.scene)) {
      disposeObject(gltf.scene);
      throw new MediumFault('too-large');
    }
    return gltf;
  } finally {
    draco.dispose();
    ktx2.dispose();
  }
}

/** Whether the JSON chunk, which comes first, names the extension for such textures. */
function hasBasisTextures(bytes: Uint8Array): boolean {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(12, true);
  const json = new TextDecoder().decode(bytes.subarray(20, 20 + length));
  return json.includes('KHR_texture_basisu');
}

function isTooMuch(object: Object3D): boolean {
  let triangles = 0;
  const textures = new Set<Texture>();
  object.traverse((each) => {
    if (!(each instanceof Mesh)) return;
    const { index, attributes } = each.geometry;
    triangles += (index?.count ?? attributes['position']?.count ?? 0) / 3;
    for (const material of materialsOf(each)) {
      for (const value of Object.values(material))
        if (value instanceof Texture) textures.add(value);
    }
  });
  let pixels = 0;
  for (const { image } of textures) {
    if (image instanceof Object && 'width' in image && 'height' in image) {
      pixels += Number(image.width) * Number(image.height);
    }
  }
  return triangles > mostTriangles || pixels > mostPixels;
}

/** Gives back everything that a loaded scene holds on the card. */
export function disposeObject(object: Object3D): void {
  object.traverse((each) => {
    if (!(each instanceof Mesh)) return;
    each.geometry.dispose();
    for (const material of materialsOf(each)) disposeMaterial(material);
    if ('dispose' in each && typeof each.dispose === 'function') each.dispose();
  });
}

function materialsOf({ material }: Mesh): Material[] {
  return Array.isArray(material) ? material : [material];
}

function disposeMaterial(material: Material): void {
  for (const value of Object.values(material)) {
    if (!(value instanceof Texture)) continue;
    value.dispose();
    // Pictures that were decoded for the card stay in memory until they are closed.
    if (value.image instanceof ImageBitmap) value.image.close();
  }
  material.dispose();
}
