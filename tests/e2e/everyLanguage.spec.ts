import { languageEntry, LANGUAGES, type Language } from '@madoguchi/domain';
import { expect, test, type Page } from '@playwright/test';
import { openOffice, type Office } from '../support/office/office.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

/** Kana that a resident reads though they have chosen a language without any; what is marked as Japanese is a name. */
const kanaLeft = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node !== null; node = all.nextNode()) {
      const { parentElement, textContent } = node;
      const isSeen = parentElement?.checkVisibility({ visibilityProperty: true }) === true;
      const isName = parentElement?.closest('[lang^="ja"]:not(html)') !== null;
      if (isSeen && !isName && /[\u3041-\u30fa]/u.test(textContent ?? ''))
        texts.push(textContent ?? '');
    }
    return texts;
  });

/** What is read is in the language that was chosen, and says so to whoever has it read aloud. */
async function expectLanguage(language: Language, where: string): Promise<void> {
  const { page } = office.kiosk;
  const { tag } = languageEntry(language);
  await expect(page.locator('html'), where).toHaveAttribute('lang', tag);
  const left = await kanaLeft(page);
  if (tag.startsWith('ja')) expect(left.length, where).toBeGreaterThan(0);
  else expect(left, where).toEqual([]);
}

/** One visit, as somebody makes it who reads nothing but this language: by places and pictures. */
async function visit(language: Language): Promise<void> {
  const { kiosk, specialist } = office;
  const { page } = kiosk;
  const looked = (where: string) => expectLanguage(language, `${language} ${where}`);
  await page.locator('.bar__button--language').click();
  await page.getByRole('button', { name: languageEntry(language).ownName, exact: true }).click();
  await looked('idle');
  await page.locator('.idle-start').click();
  await kiosk.shows('choosing');
  await looked('choosing');
  await page.locator('.tile').first().click();
  await kiosk.shows('confirming');
  await looked('confirming');
  await page.locator('.screen__controls .button--primary').click();
  await kiosk.shows('waiting');
  await looked('waiting');
  await specialist.accept();
  await kiosk.shows('call');
  await looked('call');
  await page.locator('.call-controls .button--danger').click();
  await page.locator('dialog .button--end').click();
  await kiosk.shows('thanks');
  await looked('thanks');
  await specialist.writeUp();
  await kiosk.goesHome();
}

test('[F512] in every language a visit goes its whole way, and nothing of it is in another', async () => {
  test.setTimeout(240_000);
  const { page } = office.kiosk;
  for (const language of LANGUAGES) {
    await test.step(language, () => visit(language));
    // Whoever comes next begins in Japanese.
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  }
});
