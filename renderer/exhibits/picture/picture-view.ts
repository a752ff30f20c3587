import type { Picture } from '#model/exhibits/picture.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { labelSheet } from '../label-sheet.ts';

/** Picture: the medium on its front, title and credit on the label beside it. */
export const pictureView: ExhibitView<Picture> = {
  paint: (picture, query) =>
    query.face === 'label'
      ? { kind: 'print', on: 'board', sheet: labelSheet(picture, query, picture.credit) }
      : { kind: 'picture', media: picture.media },
};
