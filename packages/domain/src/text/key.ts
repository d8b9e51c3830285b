const IGNORED = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u{2800}]/gv;
const BLANKS = /\s+/g;

/**
 * What is compared when two names are the same: 全角 as 半角, capitals as small letters, one blank for several,
 * without invisible characters and variants of ideographs (Unicode's NFKC_Casefold, and blanks).
 */
export function nameKey(name: string): string {
  // There and back again: ß and the final sigma have more than one small form, ẞ is its own capital.
  const folded = name
    .replaceAll(BLANKS, ' ')
    .normalize('NFKC')
    .replaceAll(IGNORED, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC');
  return folded.replaceAll(BLANKS, ' ').trim();
}

/** Whether people would read two names as the same. */
export const isSameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
