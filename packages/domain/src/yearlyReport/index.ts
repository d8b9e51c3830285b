export * from './asText.ts';
export * from './breakdown.ts';
export * from './state.ts';
export * from './transition.ts';
