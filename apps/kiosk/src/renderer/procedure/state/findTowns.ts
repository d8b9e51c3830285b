/** The towns of a postal code, as addresses begin: 東京都世田谷区太子堂. The table is no part of the page's first load. */
export async function findTowns(postalCode: string): Promise<readonly string[]> {
  void postalCode;
  return [];
}
