export { createApi } from './api.ts';
export type { Api } from './api.ts';
export { codeOf } from './errors.ts';
export { createConsoleModel } from './consoleModel.ts';
export { createKioskModel } from './kioskModel.ts';
export * from './models.ts';
export { pictureFirst } from './pictureFirst.ts';
