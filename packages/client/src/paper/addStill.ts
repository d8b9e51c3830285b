import type { StillProblem } from '@madoguchi/protocol';
import { PLAIN_SHAPE, pagesDocument } from '@madoguchi/protocol';
import { AppError } from '@madoguchi/domain';
import { codeOf } from '../errors.ts';
import type { Model } from '../models.ts';
import type { Still } from './ports.ts';

/** Makes a still a page that everybody has: first its picture, then its place in the list. Rejects with `AppError`. */
export async function addStill<View>(
  { pages, document }: Pick<Model<View>, 'pages' | 'document'>,
  id: string,
  { picture, width, height }: Still,
): Promise<void> {
  const list = document(pagesDocument);
  if (list === null) throw new AppError('WRONG_STATE');
  await pages.put(id, picture);
  const facts = { id, kind: 'still', type: 'image/jpeg', width, height } as const;
  const page = { ...facts, bytes: picture.size, shape: PLAIN_SHAPE, sheet: null, title: null };
  list.edit({ type: 'add', page });
}

/** Why a still did not become a page, for whoever asked for it. */
export const stillProblemOf = (error: unknown): StillProblem => {
  const code = codeOf(error);
  if (code === 'PAGES_FULL') return 'full';
  return code === 'FILE_TOO_LARGE' ? 'tooLarge' : 'failed';
};
