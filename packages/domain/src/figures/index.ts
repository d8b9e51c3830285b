export * from './counters.ts';
export * from './monthFigures.ts';
export * from './publicTable.ts';
export * from './told.ts';
export * from './visitCounts.ts';
