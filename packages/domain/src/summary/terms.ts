import { instantOfMinute } from '../localTime.ts';
import { localDay } from '../ticket.ts';
import type { Term, TermsOf } from '../terms.ts';
import type { Summary, SummaryEvent } from './state.ts';

/** In minutes of the day. */
const END_OF_DAY = 24 * 60;

/** A kiosk whose resident has left without a touch, and whose page says nothing, has it for so long. */
export const SUMMARY_AT_KIOSK_MS = 5 * 60_000;

/** The end of the day in the ward's time zone, and of its time at the kiosk. */
export const summaryTerms: TermsOf<Summary, SummaryEvent> = (summary, { timeZone }) => {
  if (summary.state === 'over') return [];
  const { startedAt, place } = summary;
  const end: Term<SummaryEvent> = {
    key: 'end',
    at: instantOfMinute(localDay(startedAt, timeZone), END_OF_DAY, timeZone),
    follows: 'calendar',
    event: { type: 'end' },
  };
  if (place.kind !== 'afterwards') return [end];
  const leave: Term<SummaryEvent> = {
    key: 'leave',
    at: place.since + SUMMARY_AT_KIOSK_MS,
    follows: 'timer',
    limitMs: SUMMARY_AT_KIOSK_MS,
    event: { type: 'leave' },
  };
  return [end, leave];
};
