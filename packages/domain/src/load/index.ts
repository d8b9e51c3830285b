export * from './hourLoad.ts';
export * from './weekLoad.ts';
