/*
 * How screens speak: `createI18n(TEXTS)` once with the texts of the page (`@madoguchi/i18n/residents`, `/office`,
 * `/guests`; the admin room adds `/admins`), `<I18nextProvider i18n={…}>` around the app, then
 * `const { t } = useTranslation()` and `t('console:queue.title')`. Keys are typed from the Japanese
 * catalogue. Data with its own languages (topics, desks) goes through `localised`.
 */
export { AREAS, type Area } from './catalogues/areas.ts';
export type { TextKey } from './catalogues/index.ts';
export type { SpokenKey } from './spoken/keys.ts';
export { addTexts, createI18n, keyOf } from './createI18n.ts';
export * from './format.ts';
export * from './languages.ts';
export { keepsPhrases } from './phrases.ts';
export * from './ruby.ts';
export { easyJapaneseProblems, type EasyJapaneseProblem } from './easyJapanese.ts';
export { I18nextProvider } from './provider.ts';
export { useTranslation } from 'react-i18next';
