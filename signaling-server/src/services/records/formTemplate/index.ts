export { formTemplateKind } from './kind.ts';
export { templateKey, type StoredTemplate } from './store.ts';
