/** The screens of 筆談: no part of the page's first load. */
export const writingScreens = () => import('../../writing/WritingPanel.tsx');

/** Prefetches them when the browser is idle, so that no call waits for a download; what fails is fetched when it is opened. */
export function fetchWritingScreens(): void {
  requestIdleCallback(() => void writingScreens().catch(() => undefined));
}
