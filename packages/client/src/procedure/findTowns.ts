import { postalCodeText } from '@madoguchi/domain';
import { kioskPageRoutes } from '@madoguchi/protocol';
import { createApi } from '../api.ts';

/** The server has the table: it is no part of the page, and nobody has to be signed in for it. */
const api = createApi(kioskPageRoutes);

/** The towns of a postal code, as addresses begin: 東京都世田谷区太子堂; `AppError` while the server cannot be reached. */
export async function findTowns(postalCode: string): Promise<readonly string[]> {
  const digits = postalCodeText(postalCode).replace('-', '');
  return (await api.call('towns', { postalCode: digits })).towns;
}
