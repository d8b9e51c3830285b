import { expect, test } from 'vitest';
import { forResidents } from './catalogues/forResidents.ts';
import { createI18n } from './createI18n.ts';
import { LANGUAGES, OFFICE_LANGUAGES, type Language } from './languages.ts';
import { ADMIN_TEXTS } from './pages/admins.ts';
import { GUEST_TEXTS } from './pages/guests.ts';
import { OFFICE_TEXTS } from './pages/office.ts';
import { OFFICE_ENGLISH } from './pages/officeEnglish.ts';
import { addLanguage, RESIDENT_TEXTS } from './pages/residents.ts';

test('[L23] pages of the office have none of the languages for residents alone, a kiosk has all', () => {
  const office = [ADMIN_TEXTS, GUEST_TEXTS, OFFICE_TEXTS, OFFICE_ENGLISH].flatMap((texts) =>
    Object.keys(texts),
  );
  expect(new Set(office)).toEqual(new Set(OFFICE_LANGUAGES));
  const atKiosk = [...Object.keys(RESIDENT_TEXTS), ...Object.keys(forResidents)];
  expect(new Set(atKiosk)).toEqual(new Set(LANGUAGES));
});

test.each(Object.entries(forResidents))(
  '[L23] %s says its own words when it has come, and Japanese where only staff read',
  async (language, load) => {
    const i18n = createI18n(RESIDENT_TEXTS, 'ja');
    await addLanguage(i18n, language as Language);
    await i18n.changeLanguage(language);
    expect(i18n.t('kiosk:idle.start')).toBe((await load()).kiosk.idle.start);
    expect(i18n.t('errors:SESSION_IDLE')).toBe(RESIDENT_TEXTS.ja.errors.SESSION_IDLE);
  },
);
