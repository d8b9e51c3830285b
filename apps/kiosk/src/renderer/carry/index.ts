export { CarryDialog } from './CarryDialog.tsx';
