import { expect, test } from 'vitest';
import { forResidents } from './catalogues/forResidents.ts';
import { createI18n } from './createI18n.ts';
import { LANGUAGES, OFFICE_LANGUAGES, type Language } from './languages.ts';
import { ADMIN_TEXTS } from './pages/admins.ts';
import { GUEST_TEXTS } from './pages/guests.ts';
import { OFFICE_TEXTS } from './pages/office.ts';
import { OFFICE_ENGLISH } from './pages/officeEnglish.ts';
import { RESIDENT_TEXTS } from './pages/residents.ts';

test('[L23] pages of the office have none of the languages for residents alone, a kiosk has all', () => {
  const office = [ADMIN_TEXTS, GUEST_TEXTS, OFFICE_TEXTS, OFFICE_ENGLISH].flatMap((texts) =>
    Object.keys(texts),
  );
  expect(new Set(office)).toEqual(new Set(OFFICE_LANGUAGES));
  expect(new Set(Object.keys(RESIDENT_TEXTS))).toEqual(new Set(LANGUAGES));
});

test.each(Object.entries(forResidents))(
  '[L23] %s says its own words, also after a change of language, and Japanese where only staff read',
  async (language, catalogue) => {
    const key = 'kiosk:idle.start';
    expect(createI18n(RESIDENT_TEXTS, language as Language).t(key)).toBe(
      catalogue.kiosk.idle.start,
    );
    const i18n = createI18n(RESIDENT_TEXTS, 'ja');
    await i18n.changeLanguage(language);
    expect(i18n.t(key)).toBe(catalogue.kiosk.idle.start);
    expect(i18n.t('errors:SESSION_IDLE')).toBe(RESIDENT_TEXTS.ja.errors.SESSION_IDLE);
  },
);
