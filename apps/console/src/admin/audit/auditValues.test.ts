import { AUDIT_FIELDS } from '@madoguchi/domain';
import { addTexts, createI18n } from '@madoguchi/i18n';
import { ADMIN_TEXTS } from '@madoguchi/i18n/admins';
import { OFFICE_TEXTS } from '@madoguchi/i18n/office';
import { expect, test } from 'vitest';
import { VALUE_WORDS } from './auditValues.ts';

const i18n = createI18n(OFFICE_TEXTS, 'ja');
addTexts(i18n, ADMIN_TEXTS);

test.each(AUDIT_FIELDS)('[O53] the field %s of an entry has a name', (field) => {
  expect(i18n.exists(`adminAudit:fields.${field}`)).toBe(true);
});

test.each(Object.entries(VALUE_WORDS))('[O53] every value of %s has its words', (_, words) => {
  for (const key of words.values()) expect(i18n.exists(key), key).toBe(true);
});
