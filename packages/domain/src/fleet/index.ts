export * from './condition.ts';
export * from './faults.ts';
