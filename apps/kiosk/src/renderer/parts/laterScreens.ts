/* Screens that are no part of the page's first load. */

/** The screens of a form. */
export const formScreens = () => import('../procedure/FormPanel.tsx');

/** The screens of 筆談. */
export const writingScreens = () => import('../writing/WritingPanel.tsx');

/** What staff who stand beside a resident see. */
export const helperScreens = () => import('../helper/index.ts');

/** What whoever has booked sees. */
export const bookingScreens = () => import('../booking/index.ts');

/** The steps by which a callback or a slot is asked for. */
export const contactScreens = () => import('./contact/ContactForm.tsx');

/** The choice of a district, with demo data. */
export const demoScreens = () => import('./DemoCenters.tsx');

/** The choice of the camera over the desk, by staff. */
export const cameraScreens = () => import('./setUp/DeskCameraDialog.tsx');

/** The way to take a call along. */
export const carryScreens = () => import('../carry/index.ts');

/** What is read and printed of a talk. */
export const summaryScreens = () => import('../summary/index.ts');

/**
 * Prefetches them when the browser is idle, so that no visit waits for a download. A failure is left to the screen that
 * needs them, which asks again when it is shown.
 */
export function fetchLaterScreens(): void {
  const later = [
    ...[formScreens, writingScreens, summaryScreens],
    ...[helperScreens, bookingScreens, carryScreens, cameraScreens],
    contactScreens,
  ];
  for (const load of later) requestIdleCallback(() => void load().catch(() => undefined));
}
