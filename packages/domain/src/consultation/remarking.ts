import { ok, refuse } from '../errors.ts';
import type { Step } from './moves.ts';
import type { Consultation } from './state.ts';

/** A new remark in the place of the one before; an empty text takes it back. Not after the call. */
export function onRemark(
  c: Consultation,
  { byStaffId, text }: { readonly byStaffId: string; readonly text: string },
  now: number,
): Step {
  switch (c.state) {
    case 'waiting':
    case 'offered':
    case 'inCall':
    case 'onHold':
    case 'transferring': {
      if ((c.remark?.text ?? '') === text) return ok(c);
      return ok({ ...c, remark: text === '' ? null : { byStaffId, at: now, text } });
    }
    case 'wrapUp':
    case 'followUp':
    case 'closed':
      return refuse('WRONG_STATE');
  }
}
