export * from './state.ts';
export * from './terms.ts';
export * from './transition.ts';
