import type { Visit, VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';

/**
 * The visit event that follows from the server's newest view; `null` without one.
 *
 * The server is authoritative: a consultation of the view is shown from any screen (after a reload
 * too), and one that has ended is left. Until a request just made appears in the view, the screen
 * stays; see `isMissing`.
 */
export function followView(visit: Visit, view: KioskView): VisitEvent | null {
  const { consultation, last } = view;
  if (consultation) {
    const isShown = visit.screen === 'consulting' && visit.consultationId === consultation.id;
    return isShown ? null : { type: 'consulting', consultationId: consultation.id };
  }
  if (visit.screen === 'consulting' && last?.id === visit.consultationId)
    return { type: 'over', how: last.how };
  return null;
}

/** What follows from the first view after the page was loaded: a summary that is still to be read is read again. */
export const followFirstView = ({ consultation, summary }: KioskView): VisitEvent | null =>
  consultation === null && summary !== null ? { type: 'afterwards' } : null;

/** Tells whether the screen shows a consultation of which the server's view says nothing. */
export function isMissing(visit: Visit, view: KioskView | null): boolean {
  return visit.screen === 'consulting' && view !== null && view.consultation === null;
}
