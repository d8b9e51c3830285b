import type { ReadAttachment } from '@madoguchi/protocol';
import { fromBase64 } from './pictureBytes.ts';

/** The picture of a page that goes with a card, as views of pages take it. */
export const pictureOf = ({ picture, page }: Pick<ReadAttachment, 'picture' | 'page'>): Blob =>
  new Blob([fromBase64(picture)], { type: page.type });
