export * from './deeds.ts';
export * from './incident.ts';
