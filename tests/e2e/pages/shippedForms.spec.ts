import { LANGUAGES } from '@madoguchi/domain';
import { SHIPPED_TEMPLATES } from '@madoguchi/domain/shipped-forms';
import { expect, test, type Page } from '@playwright/test';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../../support/gallery/serveGalleries.ts';
import { openContext } from '../../support/media/chromium.ts';
import { expectAccessible, expectKioskSizes } from '../../support/office/inspect.ts';
import { expectWholeWords } from '../../support/office/wholeWords.ts';

const opened = galleriesOfSpec(serveGalleries);
const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };
const TEXT_SIZES = [1, 2, 3] as const;
const LARGEST = 3;

/** A kiosk whose language and size of text are those of its address. */
async function openKiosk(): Promise<Page> {
  const { browser } = opened();
  const context = await openContext(browser, {
    ...{ viewport: PORTRAIT, reducedMotion: 'reduce' },
  });
  await context.addInitScript(() => {
    const asked = new URLSearchParams(location.search);
    const chosen = { language: asked.get('language'), textSize: Number(asked.get('size')) };
    const kept = { ...chosen, volume: 4, readAloud: false, lowered: false };
    sessionStorage.setItem('preferences', JSON.stringify(kept));
  });
  return context.newPage();
}

/** Loads the gallery in a language and size of text; forms follow one another in it without a load. */
const load = (page: Page, language: string, size: number) => {
  const asked = new URLSearchParams({ scene: 'call', language, size: String(size) });
  return page.goto(`${opened().galleries.kiosk}?${asked.toString()}`);
};

async function show(page: Page, { id }: Form): Promise<void> {
  await page.evaluate(showForm, id);
  await expect(page.locator('.form-panel[data-on=page] .form-row').first()).toBeVisible();
}

/** Runs in the page: the form before is gone before the next one comes. */
async function showForm(id: string): Promise<void> {
  const address = new URL(location.href);
  address.searchParams.set('form', id);
  history.replaceState(null, '', address);
  for (const detail of ['call', 'form-full']) {
    dispatchEvent(new CustomEvent('gallery-show', { detail }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}

const goOn = (page: Page) => page.locator('.form-ways .button--primary').click();

/** The pages of a form as they are filled, then as they are confirmed, in the other direction of the screen. */
async function* screensOf(page: Page, pages: readonly { readonly id: string }[]) {
  for (const [on, viewport] of [
    ['page', PORTRAIT],
    ['confirm', LANDSCAPE],
  ] as const) {
    await page.setViewportSize(viewport);
    for (const { id } of pages) {
      await expect(page.locator(`.form-panel[data-on=${on}]`)).toBeVisible();
      yield `${on} ${id}`;
      await goOn(page);
    }
  }
  await expect(page.locator('.form-panel[data-on=sign]')).toBeVisible();
  yield 'sign';
}

type Form = (typeof SHIPPED_TEMPLATES)[number];

/** In the largest text every screen is looked at, else the first; axe takes longer and sees one, each time another. */
async function lookThrough(page: Page, form: Form, name: string, examined: number | null) {
  await page.setViewportSize(PORTRAIT);
  await show(page, form);
  let nth = 0;
  for await (const screen of screensOf(page, form.pages)) {
    const label = `${form.id} ${screen} ${name}`;
    await expectWholeWords(page, label);
    await expectKioskSizes(page, label);
    if (nth === (examined ?? 0)) await expectAccessible(page, label);
    if (examined === null) return;
    nth += 1;
  }
}

test('[F502] every shipped form passes the accessibility check in every language and size, page by page', async () => {
  test.setTimeout(480_000);
  const looks = LANGUAGES.flatMap((language, at) =>
    TEXT_SIZES.map((size) => ({ language, at, size })),
  );
  // Two pages share them: while one is drawn, the other is examined.
  const work = async () => {
    const page = await openKiosk();
    for (let next = looks.pop(); next !== undefined; next = looks.pop()) {
      const { language, at, size } = next;
      await load(page, language, size);
      for (const [ofForm, form] of SHIPPED_TEMPLATES.entries()) {
        const screens = 2 * form.pages.length + 1;
        const examined = size === LARGEST ? (at + ofForm) % screens : null;
        await lookThrough(page, form, `${language} ${String(size)}`, examined);
      }
    }
    await page.context().close();
  };
  await Promise.all([work(), work()]);
});

/** How many more stops of the tab key there are on a screen than in its form, at most. */
const BESIDE = 20;

/** Goes through a screen by the tab key once: the buttons of its form that were not reached. */
async function unreached(page: Page): Promise<readonly string[]> {
  const buttons = page.locator('.form-panel button');
  const stops = (await buttons.count()) + BESIDE;
  await page.evaluate(listen);
  for (let presses = 0; presses < stops; presses += 1) await page.keyboard.press('Tab');
  return page.evaluate(notReached);
}

/** Both run in the page: what had the focus is marked. */
function listen(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) target.dataset['reached'] = '';
  });
}
const notReached = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('.form-panel button:not([data-reached])')].map(
    (button) => button.innerText,
  );

test('[F503] every question of the shipped forms, and every page, is reached and pressed by keyboard alone', async () => {
  test.setTimeout(120_000);
  const page = await openKiosk();
  await load(page, 'ja', 1);
  for (const form of SHIPPED_TEMPLATES) {
    await show(page, form);
    for (const { id } of form.pages) {
      expect(await unreached(page), `${form.id} ${id}`).toEqual([]);
      const questions = page.locator('button.form-row__field');
      // What staff alone fill in has nothing to be pressed.
      if ((await questions.count()) > 0) {
        await questions.last().focus();
        await page.keyboard.press('Enter');
        await expect(page.locator('.field-view'), `${form.id} ${id}`).toBeVisible();
        await page.locator('.form-ways .button').first().focus();
        await page.keyboard.press('Enter');
        await expect(page.locator('.form-panel[data-on=page]')).toBeVisible();
      }
      await page.locator('.form-ways .button--primary').focus();
      await page.keyboard.press('Enter');
    }
    for (const { id } of form.pages) {
      await expect(page.locator('.form-panel[data-on=confirm]')).toBeVisible();
      expect(await unreached(page), `${form.id} ${id}`).toEqual([]);
      await page.locator('.form-ways .button--primary').focus();
      await page.keyboard.press('Enter');
    }
    await expect(page.locator('.form-panel[data-on=sign]')).toBeVisible();
  }
  await page.context().close();
});
