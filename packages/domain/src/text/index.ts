export { GETA } from './characters.ts';
export * from './finding.ts';
export * from './key.ts';
export * from './kinds.ts';
export * from './length.ts';
export * from './search.ts';
export * from './shown.ts';
export * from './texts.ts';
export * from './typedText.ts';
