export * from './geometry/fit.ts';
