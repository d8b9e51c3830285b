import type { Language } from '../languages.ts';

export interface Tree {
  readonly [key: string]: string | Tree;
}

/** What one page says: in each of its languages the areas of the catalogue that it speaks. */
export type Texts = { readonly [L in Language]?: Readonly<Record<string, Tree>> };
