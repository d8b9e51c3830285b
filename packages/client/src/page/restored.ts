/** The part of a window that is needed to know how its page came back. */
export interface RestoredPage {
  addEventListener(
    name: 'pageshow',
    listener: (event: Pick<PageTransitionEvent, 'persisted'>) => void,
  ): void;
  readonly location: Pick<Location, 'reload'>;
}

/**
 * Loads a page anew that the browser shows again from its back/forward cache. Such a page is as it was frozen: its
 * connection and its call are gone, and the person in front of it may be another one. The listener lives as long as
 * the page.
 */
export function reloadWhenRestored(page: RestoredPage = window): void {
  page.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) page.location.reload();
  });
}
