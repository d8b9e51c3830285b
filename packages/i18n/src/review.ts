import { LANGUAGES, languageEntry, type Language } from '@madoguchi/domain';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createI18n, keyOf } from './createI18n.ts';
import { addLanguage, RESIDENT_TEXTS } from './pages/residents.ts';
import { flatten } from './rules/messages.ts';

/*
 * `npm run review` writes a table for each language: every sentence that a resident can read, beside the Japanese, for somebody
 * who speaks the language.
 */
const FOLDER = fileURLToPath(new URL('../../../docs/review/', import.meta.url));
/** What only staff read at a kiosk. */
const NOT_FOR_RESIDENTS = ['adminKiosks', 'fields'];

const i18n = createI18n(RESIDENT_TEXTS);
mkdirSync(FOLDER, { recursive: true });
for (const language of LANGUAGES) {
  if (language === 'ja') continue;
  await addLanguage(i18n, language);
  writeFileSync(`${FOLDER}${language}.md`, tableOf(language));
}

/** A heading for each area of the kiosk's texts, and below it a row for each text. */
function tableOf(language: Language): string {
  const areas = Object.entries(RESIDENT_TEXTS.ja)
    .filter(([area]) => !NOT_FOR_RESIDENTS.includes(area))
    .map(([area, tree]) => {
      const own = i18n.getResourceBundle(keyOf(language), area) as object | undefined;
      const said = flatten(own ?? {});
      const rows = [...flatten(tree)].flatMap(([key, japanese]) => {
        const text = said.get(key);
        return text === undefined ? [] : [`| \`${key}\` | ${cell(japanese)} | ${cell(text)} | |`];
      });
      return `## ${area}\n\n| key | 日本語 | ${languageEntry(language).ownName} | remark |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
    });
  return `# ${languageEntry(language).ownName}\n\nEvery sentence of the kiosk. Nobody who grew up with the language has read it yet. Written by \`npm run review\`.\n\n${areas.join('\n')}`;
}

/** A text as it stands in a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/[<>*_{}[\]`]/g, (sign) => `\\${sign}`);
}
