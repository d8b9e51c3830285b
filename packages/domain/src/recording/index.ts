export * from './limits.ts';
export * from './recording.ts';
export * from './synthesis.ts';
export * from './trimmed.ts';
export * from './wave.ts';
