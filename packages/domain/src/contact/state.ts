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

/** A request as it was left: it waits for somebody to take it. */
export const newContactRequest = (
  facts: Omit<ContactFacts, 'requestedAt'>,
  now: number,
): ContactRequest => ({ ...facts, requestedAt: now, state: 'open' });
