import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageEntry, languageNamed, type Language } from '@madoguchi/domain';
import { residentSentences, type Sentence } from '@madoguchi/i18n/sentences';
import type { Browser } from 'playwright-core';
import { eachKioskScreen, setPreferences } from './kioskWalk.ts';
import type { Galleries } from './serveGalleries.ts';
import { rulesOfKiosk, Walk } from './walk.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'test-results', 'review');
/** A kiosk that stands upright, at half its size. */
const SIZE = { width: 540, height: 960 };

/**
 * Writes `test-results/review/LANGUAGE/index.html`: every sentence of the kiosk in Japanese and in this language, beside a
 * picture of the first screen that says it. A sentence that no screen of the gallery says is listed without one.
 */
export async function review(browser: Browser, galleries: Galleries, named: string): Promise<void> {
  const language = languageNamed(named);
  if (language === undefined || language === 'ja') throw new Error(`${named} is nothing to review`);
  const folder = join(FOLDER, language);
  mkdirSync(folder, { recursive: true });
  const sentences = await residentSentences(language);
  const screens = await screensOf(browser, galleries, sentences);
  await takePictures(browser, galleries, language, new Set(screens.values()), folder);
  writeFileSync(join(folder, 'index.html'), pageOf(language, sentences, screens));
  const missing = sentences.length - screens.size;
  process.stdout.write(
    `${join(folder, 'index.html')}: ${String(sentences.length)} sentences, ${String(missing)} without a picture\n`,
  );
}

type Named = Pick<Sentence, 'area' | 'key'>;
const nameOf = ({ area, key }: Named): string => `${area}:${key}`;

/** By the name of a sentence the first screen that says it in Japanese. */
async function screensOf(
  browser: Browser,
  galleries: Galleries,
  sentences: readonly Sentence[],
): Promise<ReadonlyMap<string, string>> {
  const walk = await Walk.start(browser, galleries, rulesOfKiosk);
  await setPreferences(walk, galleries.kiosk, { language: 'ja', textSize: 1, lowered: false });
  const found = new Map<string, string>();
  await eachKioskScreen(
    walk,
    galleries.kiosk,
    () => true,
    async (screen) => {
      const said = plain(await walk.page.evaluate(whatIsSaid));
      for (const sentence of sentences) {
        const name = nameOf(sentence);
        if (!found.has(name) && isSaid(sentence.japanese, said)) found.set(name, screen);
      }
    },
  );
  await walk.close();
  return found;
}

/** Every text of the page, seen or read aloud. */
const whatIsSaid = (): string => {
  const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder], img')];
  const names = ['aria-label', 'title', 'placeholder', 'alt'];
  const spoken = labels.flatMap((each) => names.map((name) => each.getAttribute(name) ?? ''));
  return [document.body.textContent, ...spoken].join('\n');
};

/** Without blanks, joiners and isolates, which stand in a text for how it is broken and shown. */
const plain = (text: string): string => text.replaceAll(/[\s\p{Cf}]/gu, '');

/** A template is said where all of its fixed parts are; a part of one character says nothing. */
function isSaid(template: string, said: string): boolean {
  const parts = template
    .split(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|<[^>]*>/u)
    .map(plain)
    .filter((part) => part.length > 1);
  return parts.length > 0 && parts.every((part) => said.includes(part));
}

async function takePictures(
  browser: Browser,
  galleries: Galleries,
  language: Language,
  screens: ReadonlySet<string>,
  folder: string,
): Promise<void> {
  const walk = await Walk.start(browser, galleries, rulesOfKiosk);
  await setPreferences(walk, galleries.kiosk, { language, textSize: 1, lowered: false });
  await walk.page.setViewportSize(SIZE);
  await eachKioskScreen(
    walk,
    galleries.kiosk,
    (name) => screens.has(name),
    async (name) => {
      await walk.page.evaluate(() => document.documentElement.style.removeProperty('opacity'));
      await walk.page.screenshot({ path: join(folder, `${name}.jpeg`), type: 'jpeg', quality: 70 });
    },
  );
  await walk.close();
}

function pageOf(
  language: Language,
  sentences: readonly Sentence[],
  screens: ReadonlyMap<string, string>,
): string {
  const { tag, ownName } = languageEntry(language);
  const rows = sentences.map((sentence) => {
    const screen = screens.get(nameOf(sentence));
    const picture =
      screen === undefined
        ? ''
        : `<a href="${screen}.jpeg"><img loading="lazy" src="${screen}.jpeg" alt="${screen}"></a>`;
    return `<tr><td><code>${nameOf(sentence)}</code><td lang="ja">${escaped(sentence.japanese)}<td lang="${tag}">${escaped(sentence.text)}<td>${picture}<td contenteditable>`;
  });
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${ownName}</title>
<style>body{font-family:sans-serif}td{vertical-align:top;border-top:1px solid #999;padding:.5rem}img{width:180px}</style>
<h1>${ownName}</h1><table><tr><th>key<th>日本語<th>${ownName}<th>画面<th>気づいたこと
${rows.join('\n')}</table></html>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
