import type { Slip } from './useForms.ts';

/** The six digits of a slip as somebody types them: full-width, with blanks or a hyphen in them. */
export const typedNumber = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s-]/g, '');

/** The parts of a slip that are missing or cannot be right, in the order of the form; `today` as `YYYY-MM-DD`. */
export function slipProblems(slip: Slip, today: string): readonly (keyof Slip)[] {
  return [
    ...(slip.centerId === '' ? (['centerId'] as const) : []),
    ...(slip.day === '' || slip.day > today ? (['day'] as const) : []),
    ...(/^\d{6}$/.test(typedNumber(slip.number)) ? [] : (['number'] as const)),
  ];
}
