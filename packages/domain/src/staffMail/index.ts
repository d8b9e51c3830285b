export * from './state.ts';
export * from './transition.ts';
