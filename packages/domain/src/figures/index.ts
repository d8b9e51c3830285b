export * from './counters.ts';
export * from './dealingCounts.ts';
export * from './monthFigures.ts';
export * from './publicTable.ts';
export * from './radar.ts';
export * from './told.ts';
export * from './visitCounts.ts';
