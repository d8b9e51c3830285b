export * from './state.ts';
export * from './tally.ts';
export * from './turn.ts';
