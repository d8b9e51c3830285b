/** What works on a form in a call: no part of the page's first load. */
export const formPanel = () => import('./FormPanel.tsx');

/** What a receiving desk opens of a form: no part of the page's first load either. */
export const procedureDialog = () => import('./desk/ProcedureDialog.tsx');

/**
 * Fetches both while the page has nothing to do, so that no call waits for a download. Where that fails, they are
 * fetched when they are needed.
 */
export function fetchFormParts(): void {
  requestIdleCallback(() => {
    for (const part of [formPanel, procedureDialog]) part().catch(() => undefined);
  });
}
