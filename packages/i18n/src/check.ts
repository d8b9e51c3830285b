import { ERROR_CODES } from '@madoguchi/domain';
import { exit, stderr, stdout } from 'node:process';
import { AREAS, type Area } from './catalogues/areas.ts';
import { forResidents } from './catalogues/forResidents.ts';
import { resources } from './catalogues/index.ts';
import { OFFICE_REFUSALS, type ResidentCatalogue } from './catalogues/residentCatalogue.ts';
import { atTheOffice } from './pages/atTheOffice.ts';
import { checkEasyJapanese } from './rules/easyJapanese.ts';
import { flatten } from './flatten.ts';
import { checkMessages } from './rules/messages.ts';
import { checkPages } from './rules/pages.ts';
import { checkUse } from './rules/use.ts';
import { checkWordSpacing } from './rules/wordSpacing.ts';

/*
 * `node packages/i18n/src/check.ts` proves the catalogues and lists what is wrong, one line each:
 * rules [L1]–[L6], [L10] and [L20] of docs/spec/kiosk.md.
 */
const findings: string[] = [];
/** What staff and guests read of every area, those included that they share with residents. */
const office = atTheOffice(resources).ja ?? {};
/** Areas for staff, who read ordinary Japanese, may be empty in やさしい日本語. */
const isForStaff = (area: Area) =>
  area === 'console' ||
  area === 'library' ||
  area === 'records' ||
  area === 'bookings' ||
  area === 'account' ||
  area === 'fields' ||
  area === 'kioskStaff' ||
  area.startsWith('admin');
for (const area of AREAS) {
  const source = flatten(resources.ja[area]);
  for (const [language, catalogue] of Object.entries(resources)) {
    const texts = flatten(catalogue[area]);
    const isEasy = language === 'ja-easy';
    if (isEasy && isForStaff(area) && texts.size === 0) continue;
    const at = `${language}/${area}`;
    findings.push(...checkMessages(at, language, source, texts));
    if (isEasy) findings.push(...checkEasyJapanese(at, texts));
  }
  findings.push(...checkWordSpacing(`ja/${area}`, flatten(office[area] ?? {})));
}
for (const [language, load] of Object.entries(forResidents)) {
  const areas = Object.entries(await load()) as [keyof ResidentCatalogue, object][];
  for (const [area, tree] of areas) {
    const source = flatten(resources.ja[area]);
    if (area === 'errors') for (const code of OFFICE_REFUSALS) source.delete(code);
    findings.push(...checkMessages(`${language}/${area}`, language, source, flatten(tree)));
  }
}
findings.push(...checkUse(), ...checkPages());
for (const code of ERROR_CODES)
  if (!(code in resources.ja.errors)) findings.push(`[L1] errors:${code} has no sentence`);

if (findings.length > 0) {
  stderr.write(`${findings.join('\n')}\n${findings.length} findings in the catalogues\n`);
  exit(1);
}
stdout.write('catalogues are complete and readable\n');
