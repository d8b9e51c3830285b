/**
 * 受理番号: the year, a running number and a digit by which a mistyped one is found out, e.g. `2026-000123-4`. It is said
 * on the telephone and typed back, so that it has digits alone.
 */
export function receiptNumberOf(year: string, running: number): string {
  const digits = `${year}${String(running).padStart(6, '0')}`;
  return `${year}-${digits.slice(year.length)}-${checkDigit(digits)}`;
}

/** Whether this can be a number that was given. */
export function isReceiptNumber(text: string): boolean {
  const found = /^(\d{4})-(\d{6,})-(\d)$/.exec(text);
  return found !== null && checkDigit(`${found[1] ?? ''}${found[2] ?? ''}`) === found[3];
}

/** Luhn: finds every single wrong digit, and nearly every pair that changed places. */
function checkDigit(digits: string): string {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, at) => {
      const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
      return total + (twice > 9 ? twice - 9 : twice);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}
