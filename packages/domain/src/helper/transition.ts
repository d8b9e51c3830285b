import { assertNever, ok, refuse, type Result } from '../errors.ts';
import type { Helper, HelperEvent } from './state.ts';

/**
 * The one rule by which somebody becomes the helper at a kiosk and stops being it. A second press changes nothing; a
 * colleague who begins has to be preceded by the end of whoever was there.
 */
export function helperTransition(helper: Helper, event: HelperEvent, now: number): Result<Helper> {
  const { id } = helper;
  switch (event.type) {
    case 'begin': {
      const { staffId, centerId, way, inCall } = event;
      if (helper.state === 'there') {
        return helper.staffId === staffId
          ? ok({ ...helper, touchedAt: now })
          : refuse('WRONG_STATE');
      }
      const times = { since: now, touchedAt: now };
      return ok({
        id,
        state: 'there',
        centerId,
        staffId,
        way,
        ...times,
        inCall,
        practising: false,
      });
    }
    case 'touch':
      return ok(helper.state === 'there' ? { ...helper, touchedAt: now } : helper);
    case 'call': {
      if (helper.state === 'none' || helper.inCall === event.inCall) return ok(helper);
      return ok({ ...helper, inCall: event.inCall, touchedAt: now });
    }
    case 'practise':
      return practised(helper, event.on, now);
    case 'idle':
      return helper.state === 'there' && helper.inCall
        ? refuse('WRONG_STATE')
        : ok(withoutHelp(helper));
    case 'end':
      return ok(withoutHelp(helper));
    default:
      return assertNever(event);
  }
}

/** Plays the resident from now on, or does not any more. Refuses with `WRONG_STATE` where nobody helps. */
function practised(helper: Helper, on: boolean, now: number): Result<Helper> {
  if (helper.state === 'none') return on ? refuse('WRONG_STATE') : ok(helper);
  return ok(helper.practising === on ? helper : { ...helper, practising: on, touchedAt: now });
}

const withoutHelp = (helper: Helper): Helper =>
  helper.state === 'none' ? helper : { id: helper.id, state: 'none' };
