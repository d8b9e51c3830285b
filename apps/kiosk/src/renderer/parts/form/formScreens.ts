/** The screens of a form: no part of the page's first load. */
export const formScreens = () => import('../../procedure/FormPanel.tsx');

/**
 * Fetches them while nobody is at the kiosk, so that no call waits for a download. Where that fails, the form asks for
 * them again when it is needed.
 */
export function fetchFormScreens(): void {
  requestIdleCallback(() => void formScreens().catch(() => undefined));
}
