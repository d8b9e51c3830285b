import { expect, it } from 'vitest';
import { townsOf } from './towns.ts';

it.each([
  ['1540017', ['東京都世田谷区世田谷']],
  ['1540001', ['東京都世田谷区池尻']],
  ['9200000', ['石川県金沢市']],
  ['4980000', ['愛知県弥富市', '三重県桑名郡木曽岬町']],
  ['0000000', []],
])('[FT17] the towns of %s are %j', async (postalCode, towns) => {
  expect(await townsOf(postalCode)).toEqual(towns);
});
