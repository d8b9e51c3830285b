import { ok, refuse, type Result } from '../errors.ts';
import type { Passing, PassingEvent } from './state.ts';

/** The one rule by which a question changes; a repeated answer changes nothing more. */
export function passingTransition(p: Passing, event: PassingEvent, now: number): Result<Passing> {
  switch (event.type) {
    case 'answer': {
      if (!event.agreed.every((thing) => p.things.includes(thing))) return refuse('BAD_REQUEST');
      if (p.state === 'answered') {
        const isSame = p.things.every(
          (each) => p.agreed.includes(each) === event.agreed.includes(each),
        );
        return isSame ? ok(p) : refuse('WRONG_STATE');
      }
      if (p.state !== 'asked') return refuse('WRONG_STATE');
      return ok({ ...p, state: 'answered', agreed: [...new Set(event.agreed)], answeredAt: now });
    }
    case 'withdraw':
      if (p.state === 'withdrawn') return ok(p);
      return p.state === 'asked' ? ok({ ...p, state: 'withdrawn' }) : refuse('WRONG_STATE');
    case 'end':
      if (p.state === 'answered') return ok({ ...p, state: 'ended' });
      return p.state === 'asked' ? ok({ ...p, state: 'withdrawn' }) : ok(p);
  }
}
