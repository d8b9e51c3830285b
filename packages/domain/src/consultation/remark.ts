import { ok, refuse } from '../errors.ts';
import type { Step } from './moves.ts';
import type { Consultation } from './state.ts';

/**
 * 申し送り: what somebody at the center tells whoever serves the resident (耳が遠い方です, 通帳をお持ちです). It is kept
 * with the record, and for as long.
 */
export interface Remark {
  readonly byStaffId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Never empty. */
  readonly text: string;
}

/** Characters of a remark, as a person counts them. */
export const REMARK_LIMIT = 200;

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
