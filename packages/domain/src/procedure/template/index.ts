export * from './canonical.ts';
export * from './conditions.ts';
export * from './fields.ts';
export * from './layout.ts';
export * from './shapes.ts';
export * from './template.ts';
export * from './values.ts';
