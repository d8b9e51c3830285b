import type { Contact } from '@madoguchi/client';
import type { ContactKind, DayPart } from '@madoguchi/domain';

/** The steps, one question per screen. */
type ContactStep = 'phone' | 'day' | 'part' | 'check';

/** A request in progress; kept in the page only, while its screens are shown. */
export interface ContactDraft {
  readonly kind: ContactKind;
  readonly step: ContactStep;
  readonly phone: string;
  readonly day: string | null;
  readonly part: DayPart | null;
}

/** The order of the steps; a callback needs a number, for a booking it is optional. */
const STEPS: Readonly<Record<ContactKind, readonly ContactStep[]>> = {
  callback: ['phone', 'day', 'part', 'check'],
  booking: ['day', 'part', 'phone', 'check'],
};

/** An empty draft. */
export function emptyDraft(kind: ContactKind): ContactDraft {
  return { kind, step: STEPS[kind][0] ?? 'check', phone: '', day: null, part: null };
}

/** The draft at the next step, with the input added. */
export function stepOn(
  draft: ContactDraft,
  entered: Partial<Pick<ContactDraft, 'phone' | 'day' | 'part'>> = {},
): ContactDraft {
  return { ...draft, ...entered, step: beside(draft, 1) ?? draft.step };
}

/** The draft at the previous step; `null` at the first. */
export function stepBack(draft: ContactDraft): ContactDraft | null {
  const step = beside(draft, -1);
  return step && { ...draft, step };
}

function beside({ kind, step }: ContactDraft, by: 1 | -1): ContactStep | null {
  return STEPS[kind][STEPS[kind].indexOf(step) + by] ?? null;
}

/** The request to send; `null` while something is missing. */
export function contactOf({ kind, phone, day, part }: ContactDraft): Contact | null {
  if (day === null || part === null || (kind === 'callback' && phone === '')) return null;
  return { kind, phone: phone === '' ? null : phone, wish: { day, part } };
}
