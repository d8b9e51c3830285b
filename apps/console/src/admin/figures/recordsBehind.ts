import { dayAfter, monthAfter } from '@madoguchi/domain';
import type { WantedRecords } from '../../app/frame.ts';
import type { Asked } from './asked.ts';

/** Of which places records can be looked for. */
const CONDITIONS = { center: 'centerId', desk: 'deskId', topic: 'topicId' } as const;

/**
 * The consultations behind figures, all of their time or of one day; `null` for a branch and a kiosk, by which records are
 * not looked for.
 */
export function recordsBehind(
  { place, from, months }: Pick<Asked, 'place' | 'from' | 'months'>,
  day: string | null = null,
): WantedRecords | null {
  const time =
    day === null
      ? { from: `${from}-01`, until: dayAfter(`${monthAfter(from, months)}-01`, -1) }
      : { from: day, until: day };
  if (place === null) return { kind: 'consultation', ...time };
  if (place.kind === 'branch' || place.kind === 'kiosk') return null;
  return { kind: 'consultation', ...time, [CONDITIONS[place.kind]]: place.id };
}
