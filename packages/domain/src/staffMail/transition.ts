import { assertNever, ok, refuse, type Result } from '../errors.ts';
import type { StaffMail, StaffMailEvent } from './state.ts';

const MINUTE_MS = 60_000;

/** After how long a mail is tried again that could not be handed over; after the last of these it is given up. */
export const MAIL_TRIED_AGAIN_MS = [1, 5, 15, 60, 180, 360, 720].map((each) => each * MINUTE_MS);

/** The one rule by which a mail changes. Refuses with `WRONG_STATE` one that is over. */
export function staffMailTransition(
  mail: StaffMail,
  event: StaffMailEvent,
  now: number,
): Result<StaffMail> {
  if (mail.state === 'over') return refuse('WRONG_STATE');
  switch (event.type) {
    case 'sent':
      return ok({ ...mail, state: 'over' });
    case 'failed': {
      const wait = MAIL_TRIED_AGAIN_MS[mail.tries];
      const tries = mail.tries + 1;
      return wait === undefined
        ? ok({ ...mail, tries, state: 'over' })
        : ok({ ...mail, tries, nextAt: now + wait });
    }
    default:
      return assertNever(event);
  }
}
