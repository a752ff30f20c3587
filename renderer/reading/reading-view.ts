import type { ReactNode } from 'react';

/** What a kind of exhibit shows when it is opened, between its title and its sources. */
export interface ReadingProps<Kind> {
  exhibit: Kind;
  /** Address of the package's folder, with a trailing slash. */
  base: string;
}

export type ReadingView<Kind> = (props: ReadingProps<Kind>) => ReactNode;
