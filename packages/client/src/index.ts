export { createApi } from './api.ts';
export type { Api } from './api.ts';
export { createConsoleModel } from './consoleModel.ts';
export { createKioskModel } from './kioskModel.ts';
export * from './models.ts';
