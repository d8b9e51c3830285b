import { LANGUAGES, languageEntry, type Language } from '@madoguchi/domain';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { residentSentences, type Sentence } from './pages/sentences.ts';

/*
 * `npm run review` writes a table for each language: every sentence that a resident can read, beside the Japanese, for somebody
 * who speaks the language. `npm run screens -- review LANGUAGE` makes the same as a page with a picture of each screen.
 */
const FOLDER = fileURLToPath(new URL('../../../docs/review/', import.meta.url));

mkdirSync(FOLDER, { recursive: true });
for (const language of LANGUAGES) {
  if (language === 'ja') continue;
  writeFileSync(`${FOLDER}${language}.md`, tableOf(language, await residentSentences(language)));
}

/** A heading for each area of the kiosk's texts, and below it a row for each text. */
function tableOf(language: Language, sentences: readonly Sentence[]): string {
  const { ownName } = languageEntry(language);
  const areas = [...Map.groupBy(sentences, ({ area }) => area)].map(([area, of]) => {
    const rows = of.map(
      ({ key, japanese, text }) => `| \`${key}\` | ${cell(japanese)} | ${cell(text)} | |`,
    );
    return `## ${area}\n\n| key | 日本語 | ${ownName} | remark |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# ${ownName}\n\nEvery sentence of the kiosk. Nobody who grew up with the language has read it yet. Written by \`npm run review\`;\n\`npm run screens -- review ${language}\` shows each beside a picture of its screen.\n\n${areas.join('\n')}`;
}

/** A text as it stands in a cell of a table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/[<>*_{}[\]`]/g, (sign) => `\\${sign}`);
}
