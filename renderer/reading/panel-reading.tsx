import type { Panel } from '#model/exhibits/panel.ts';
import { useLocalText } from '../i18n/use-texts.ts';
import { Prose } from './prose.tsx';
import type { ReadingProps } from './reading-view.ts';

export function PanelReading({ exhibit }: ReadingProps<Panel>) {
  const say = useLocalText();
  return exhibit.text ? <Prose text={say(exhibit.text)} /> : null;
}
