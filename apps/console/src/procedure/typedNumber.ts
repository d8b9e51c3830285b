/** A whole number as somebody types it, full-width and with signs that group its digits; `null` where it is none. */
export function typedNumber(text: string): number | null {
  const digits = text.normalize('NFKC').replaceAll(/[,\s円]/g, '');
  return /^-?\d{1,12}$/.test(digits) ? Number(digits) : null;
}
