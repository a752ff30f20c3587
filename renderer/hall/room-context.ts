import type { ExhibitionDocuments } from '#model/host-api/exhibitions.ts';
import type { Language } from '#model/language.ts';
import type { PortalFacts } from '../exhibits/exhibit-view.ts';
import type { HallUniforms } from '../materials/room-uniforms.ts';
import type { TextureStore } from '../materials/textures.ts';
import type { MeasureFor } from '../text/flow.ts';

/** What rooms are made from. */
export interface RoomContext {
  documents: ExhibitionDocuments;
  language: Language;
  /** By the portal's id. */
  portals: Record<string, PortalFacts>;
  hall: HallUniforms;
  textures: TextureStore;
  measureFor: MeasureFor;
  /** Asks for one more picture. */
  invalidate: () => void;
  /** Tells of something that is not as it should be but stops nothing. */
  warn: (path: string, message: string) => void;
}
