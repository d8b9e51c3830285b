/** What is written and read beside the voice: no part of the page's first load. */
export const writingPanel = () => import('./WritingPanel.tsx');
