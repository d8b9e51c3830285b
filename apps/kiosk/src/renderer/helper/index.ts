/* What staff who stand beside a resident see; it is no part of the first load. */
export { Brief } from './Brief.tsx';
export { BriefButton } from './BriefButton.tsx';
export { LaterBrief } from './LaterBrief.tsx';
export { CodePad } from './CodePad.tsx';
