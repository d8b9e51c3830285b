/* What staff who stand beside a resident see; it is no part of the first load. */
export { CodePad } from './CodePad.tsx';
