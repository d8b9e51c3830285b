import { assertNever, ok, refuse, type Result } from '../errors.ts';
import type { TermsOf } from '../terms.ts';
import { DRIVE_LIMIT_MS, type Driving, type DrivingEvent } from './state.ts';

/**
 * The one rule by which staff change a kiosk. Refuses with `DRIVING_REFUSED` where the resident has said no, and with
 * `WRONG_STATE` while the change before is under way; an answer to what nobody waits for changes nothing.
 */
export function drivingTransition(
  driving: Driving,
  event: DrivingEvent,
  now: number,
): Result<Driving> {
  const { id } = driving;
  switch (event.type) {
    case 'ask': {
      if (driving.state === 'refused') return refuse('DRIVING_REFUSED');
      if (driving.state === 'asked') return refuse('WRONG_STATE');
      const { driveId, staffId, drive } = event;
      return ok({ id, state: 'asked', driveId, staffId, drive, at: now });
    }
    case 'answer':
      return ok(answered(driving, event));
    case 'expire':
      if (driving.state !== 'asked') return refuse('WRONG_STATE');
      return ok({ ...driving, state: 'answered', result: 'unanswered' });
    case 'refuse':
      return ok(driving.state === 'refused' ? driving : { id, state: 'refused', at: now });
    case 'allow':
      return ok(driving.state === 'refused' ? { id, state: 'none' } : driving);
    case 'forget':
      return ok(driving.state === 'none' ? driving : { id, state: 'none' });
    default:
      return assertNever(event);
  }
}

function answered(
  driving: Driving,
  { driveId, result }: Extract<DrivingEvent, { type: 'answer' }>,
): Driving {
  const isKnown = driving.state === 'asked' || driving.state === 'answered';
  if (!isKnown || driving.driveId !== driveId) return driving;
  return { ...driving, state: 'answered', result };
}

/** What a kiosk does not answer is not waited for. */
export const drivingTerms: TermsOf<Driving, DrivingEvent> = (driving) =>
  driving.state === 'asked'
    ? [
        {
          key: `expire ${driving.driveId}`,
          at: driving.at + DRIVE_LIMIT_MS,
          event: { type: 'expire' },
          follows: 'timer',
          limitMs: DRIVE_LIMIT_MS,
        },
      ]
    : [];
