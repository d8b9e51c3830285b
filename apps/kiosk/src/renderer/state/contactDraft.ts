import type { Contact } from '@madoguchi/client';
import type { ContactKind, DayPart } from '@madoguchi/domain';

/** One question a screen. */
type ContactStep = 'phone' | 'day' | 'part' | 'check';

/** What has been entered of a request; it lives in the page only, for as long as its screens do. */
export interface ContactDraft {
  readonly kind: ContactKind;
  readonly step: ContactStep;
  readonly phone: string;
  readonly day: string | null;
  readonly part: DayPart | null;
}

/** A callback needs a number first; for a booking the day comes first, and a number helps. */
const STEPS: Readonly<Record<ContactKind, readonly ContactStep[]>> = {
  callback: ['phone', 'day', 'part', 'check'],
  booking: ['day', 'part', 'phone', 'check'],
};

/** Nothing entered yet. */
export function emptyDraft(kind: ContactKind): ContactDraft {
  return { kind, step: STEPS[kind][0] ?? 'check', phone: '', day: null, part: null };
}

/** Takes what was entered and goes on to the next question. */
export function stepOn(
  draft: ContactDraft,
  entered: Partial<Pick<ContactDraft, 'phone' | 'day' | 'part'>> = {},
): ContactDraft {
  return { ...draft, ...entered, step: beside(draft, 1) ?? draft.step };
}

/** The question before, with what was entered; `null` before the first. */
export function stepBack(draft: ContactDraft): ContactDraft | null {
  const step = beside(draft, -1);
  return step && { ...draft, step };
}

function beside({ kind, step }: ContactDraft, by: 1 | -1): ContactStep | null {
  return STEPS[kind][STEPS[kind].indexOf(step) + by] ?? null;
}

/** What is sent; `null` while something is missing. */
export function contactOf({ kind, phone, day, part }: ContactDraft): Contact | null {
  if (day === null || part === null || (kind === 'callback' && phone === '')) return null;
  return { kind, phone: phone === '' ? null : phone, wish: { day, part } };
}
