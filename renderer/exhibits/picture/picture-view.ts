import type { Picture } from '#model/exhibits/picture.ts';
import { localText } from '#model/language.ts';
import type { ExhibitView } from '../exhibit-view.ts';
import { titleBlocks } from '../texts.ts';

/** Picture: the medium on its front, title and credit on the label beside it. */
export const pictureView: ExhibitView<Picture> = {
  paint: (picture, { face, size, language }) => {
    if (face !== 'label') return { kind: 'picture', media: picture.media };
    const margin = 0.02;
    const [title, other] = titleBlocks(picture.title, language, 'label-title');
    const text = picture.text ? localText(picture.text, language) : '';
    return {
      kind: 'print',
      on: 'board',
      sheet: {
        size,
        density: 1700,
        marks: [],
        areas: [
          {
            x: margin,
            y: margin,
            width: size[0] - 2 * margin,
            height: size[1] - 1.7 * margin,
            blocks: [
              ...(title ? [title] : []),
              ...(other ? [{ ...other, size: 0.0125 }] : []),
              ...(text ? [{ role: 'label-text' as const, text }] : []),
            ],
            foot: picture.credit
              ? [{ role: 'label-credit' as const, text: picture.credit, plain: true }]
              : [],
          },
        ],
      },
    };
  },
};
