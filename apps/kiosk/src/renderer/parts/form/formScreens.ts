/** The screens of a form: no part of the page's first load. */
export const formScreens = () => import('../../procedure/FormPanel.tsx');

/**
 * Prefetches the screens of a form when the browser is idle, so that no call waits for a download. A failure is left to
 * the form, which asks again when it is shown.
 */
export function fetchFormScreens(): void {
  requestIdleCallback(() => void formScreens().catch(() => undefined));
}
