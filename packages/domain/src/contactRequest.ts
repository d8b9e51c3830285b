import { ok, refuse, type Result } from './errors.ts';

/** What a resident leaves when nobody can talk now: to be called, to be given a slot. */
export const CONTACT_KINDS = ['callback', 'booking'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const DAY_PARTS = ['morning', 'afternoon'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** 折り返し・予約のご希望: a request that staff see and settle. */
export type ContactRequest = ContactFacts &
  (
    | { readonly state: 'open' }
    | { readonly state: 'taken'; readonly byStaffId: string; readonly takenAt: number }
    | {
        readonly state: 'done';
        readonly byStaffId: string;
        readonly doneAt: number;
        readonly result: ContactResult;
      }
  );

export interface ContactFacts {
  readonly id: string;
  readonly kind: ContactKind;
  readonly kioskId: string;
  readonly centerId: string;
  readonly topicId: string;
  readonly deskId: string;
  /** The consultation that ended with it; `null` when it was left outside opening hours. */
  readonly consultationId: string | null;
  /** Digits as dialled in Japan. Personal data: shown to who settles it and to nobody else, kept until then. */
  readonly phone: string | null;
  readonly wish: { readonly day: string; readonly part: DayPart };
  readonly requestedAt: number;
}

export const CONTACT_STATES = [
  'open',
  'taken',
  'done',
] as const satisfies readonly ContactRequest['state'][];
export const CONTACT_RESULTS = ['reached', 'not-reached', 'slot-given', 'withdrawn'] as const;
export type ContactResult = (typeof CONTACT_RESULTS)[number];

export type ContactEvent =
  | { readonly type: 'take'; readonly staffId: string }
  | { readonly type: 'giveBack'; readonly staffId: string }
  | { readonly type: 'finish'; readonly staffId: string; readonly result: ContactResult };

/**
 * The one rule by which a request for contact changes. Who takes it settles it or gives it back; what
 * is done keeps no telephone number.
 */
export function contactTransition(
  r: ContactRequest,
  event: ContactEvent,
  now: number,
): Result<ContactRequest> {
  switch (event.type) {
    case 'take':
      return take(r, event.staffId, now);
    case 'giveBack':
      if (r.state === 'open') return ok(r);
      if (r.state === 'done') return refuse('WRONG_STATE');
      return r.byStaffId === event.staffId
        ? ok({ ...factsOf(r), state: 'open' })
        : refuse('NOT_ALLOWED');
    case 'finish':
      return finish(r, event.staffId, event.result, now);
  }
}

function take(r: ContactRequest, staffId: string, now: number): Result<ContactRequest> {
  if (r.state === 'open') {
    return ok({ ...factsOf(r), state: 'taken', byStaffId: staffId, takenAt: now });
  }
  return r.state === 'taken' && r.byStaffId === staffId ? ok(r) : refuse('WRONG_STATE');
}

function finish(
  r: ContactRequest,
  staffId: string,
  result: ContactResult,
  now: number,
): Result<ContactRequest> {
  switch (r.state) {
    case 'open':
      return refuse('WRONG_STATE');
    case 'taken':
      if (r.byStaffId !== staffId) return refuse('NOT_ALLOWED');
      return ok({
        ...factsOf(r),
        state: 'done',
        phone: null,
        byStaffId: staffId,
        doneAt: now,
        result,
      });
    case 'done':
      return r.byStaffId === staffId && r.result === result ? ok(r) : refuse('WRONG_STATE');
  }
}

function factsOf(r: ContactFacts): ContactFacts {
  const { id, kind, kioskId, centerId, topicId, deskId, consultationId } = r;
  const { phone, wish, requestedAt } = r;
  return {
    id,
    kind,
    kioskId,
    centerId,
    topicId,
    deskId,
    consultationId,
    phone,
    wish,
    requestedAt,
  };
}
