import { ok, refuse, type Result } from '../errors.ts';
import type { Passing, PassingEvent, PassedThing } from './state.ts';

/** The one rule by which a question changes; a repeated answer changes nothing more. */
export function passingTransition(p: Passing, event: PassingEvent, now: number): Result<Passing> {
  switch (event.type) {
    case 'answer':
      return answered(p, event, now);
    case 'keepBack':
      return keptBack(p, event.thing);
    case 'withdraw':
      if (p.state === 'withdrawn') return ok(p);
      return p.state === 'asked' ? ok({ ...p, state: 'withdrawn' }) : refuse('WRONG_STATE');
    case 'end':
      if (p.state === 'answered') return ok({ ...p, state: 'ended' });
      return p.state === 'asked' ? ok({ ...p, state: 'withdrawn' }) : ok(p);
  }
}

function answered(
  p: Passing,
  { agreed, gone }: Extract<PassingEvent, { readonly type: 'answer' }>,
  now: number,
): Result<Passing> {
  if (!agreed.every((thing) => p.things.includes(thing))) return refuse('BAD_REQUEST');
  if (p.state === 'answered') {
    const isSame = p.things.every((each) => p.agreed.includes(each) === agreed.includes(each));
    return isSame ? ok(p) : refuse('WRONG_STATE');
  }
  if (p.state !== 'asked') return refuse('WRONG_STATE');
  const isThere = (thing: PassedThing): boolean => !gone.includes(thing);
  return ok({
    ...{ ...p, things: p.things.filter(isThere), state: 'answered' },
    ...{ agreed: [...new Set(agreed)].filter(isThere), answeredAt: now },
  });
}

function keptBack(p: Passing, thing: PassedThing): Result<Passing> {
  if (p.state !== 'answered' || !p.things.includes(thing)) return refuse('WRONG_STATE');
  if (!p.agreed.includes(thing)) return ok(p);
  return ok({ ...p, agreed: p.agreed.filter((each) => each !== thing) });
}
