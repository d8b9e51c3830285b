/** The six digits of the slip: `続きの番号：482913（池尻、…）`. */
export const codeIn = (slip: string): string =>
  /(\d{3})\s?(\d{3})/.exec(slip)?.slice(1).join('') ?? '';

/** The day on the slip, which names it without its year, as the field of a day takes it. */
export function dayIn(slip: string): string {
  const [, month = '', day = ''] = /(\d{1,2})月(\d{1,2})日/.exec(slip) ?? [];
  const year = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', year: 'numeric' });
  return `${year.format(new Date())}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
