/*
 * How screens speak: `createI18n(AUDIENCE)` once, `<I18nextProvider i18n={…}>` around the app, then
 * `const { t } = useTranslation()` and `t('console:queue.title')`. Keys are typed from the Japanese
 * catalogue. Data with its own languages (topics, desks) goes through `localised`.
 */
export { AREAS, type Area, type TextKey } from './catalogues/index.ts';
export { createI18n } from './createI18n.ts';
export * from './format.ts';
export * from './languages.ts';
export { keepsPhrases } from './phrases.ts';
export * from './ruby.ts';
export { I18nextProvider } from './provider.ts';
export { useTranslation } from 'react-i18next';
