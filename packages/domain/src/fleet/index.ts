export * from './alert.ts';
export * from './condition.ts';
export * from './faults.ts';
export * from './sighting.ts';
