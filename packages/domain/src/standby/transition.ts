import { assertNever, ok, refuse, type Result } from '../errors.ts';
import type { StandbyEvent } from './events.ts';
import type { Standby, StandbyEnd, StandbyFacts } from './state.ts';

const wrong = refuse('WRONG_STATE');

/** The one rule by which somebody on the list changes. What has ended stays so. */
export function standbyTransition(s: Standby, event: StandbyEvent): Result<Standby> {
  switch (event.type) {
    case 'comeFree': {
      const { slot, until } = event;
      return s.state === 'waiting' ? ok({ ...factsOf(s), state: 'asking', slot, until }) : wrong;
    }
    case 'goneAgain':
      return s.state === 'asking' ? ok({ ...factsOf(s), state: 'waiting' }) : ok(s);
    case 'hold': {
      const { slot, bookingId } = event;
      return s.state === 'asking' ? ok({ ...factsOf(s), state: 'held', slot, bookingId }) : wrong;
    }
    case 'letGo':
      return s.state === 'held' ? ok({ ...factsOf(s), state: 'waiting' }) : ok(s);
    case 'decline':
      return declined(s);
    case 'book':
      return s.state === 'held' ? ok(ended(s, 'booked')) : wrong;
    case 'withdraw':
      return overAs(s, 'withdrawn');
    case 'over':
      return overAs(s, 'over');
    default:
      return assertNever(event);
  }
}

/** No to what came free, asked for or already kept for them. */
function declined(s: Standby): Result<Standby> {
  if (s.state !== 'asking' && s.state !== 'held') return wrong;
  return ok({ ...factsOf(s), state: 'waiting', declined: [...s.declined, s.slot] });
}

const overAs = (s: Standby, why: StandbyEnd): Result<Standby> =>
  ok(s.state === 'ended' ? s : ended(s, why));

/** What has ended keeps nobody's name and number. */
const ended = (s: StandbyFacts, why: StandbyEnd): Standby => ({
  ...{ ...factsOf(s), name: '', phone: null, state: 'ended', why },
});

/** What is known of it without its state. */
function factsOf(s: StandbyFacts): StandbyFacts {
  const { id, places, centerId, topicIds, needs, withKiosk, suits } = s;
  const { name, phone, source, contactId, byStaffId, madeAt, declined } = s;
  return {
    ...{ id, places, centerId, topicIds, needs, withKiosk, suits },
    ...{ name, phone, source, contactId, byStaffId, madeAt, declined },
  };
}
