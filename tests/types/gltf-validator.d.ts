/** The part of Khronos' glTF validator that tests use; the package has no types of its own. */
declare module 'gltf-validator' {
  export function validateBytes(bytes: Uint8Array): Promise<{
    issues: { messages: { severity: number; code: string; message: string }[] };
    info: { drawCallCount: number; totalTriangleCount: number };
  }>;
}
