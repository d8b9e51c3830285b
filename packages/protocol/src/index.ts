export * from './events/catalogue.ts';
export * from './events/consultation.ts';
export * from './events/media.ts';
export * from './http/routes.ts';
export * from './rtp.ts';
export * from './version.ts';
export * from './views.ts';
