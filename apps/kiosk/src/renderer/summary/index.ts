export { PrintScreen } from './PrintScreen.tsx';
export { SummaryCard } from './SummaryCard.tsx';
export { SummaryScreen } from './SummaryScreen.tsx';
