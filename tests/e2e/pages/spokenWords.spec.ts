import { expect, test, type Page } from '@playwright/test';
import { BY_TOUCH, NUMBER, type Touch } from '../../support/gallery/kioskScreens.ts';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../../support/gallery/serveGalleries.ts';

const opened = galleriesOfSpec(serveGalleries);

/** What somebody has typed, said or left in the scenes of the gallery: of forms, 筆談, summaries, and a telephone number. */
const CANARIES = [
  ...['カツシカ', '葛󠄀飾', '𠮷子', '見本ハイツ', '勤め先と', '204815', '市外局番が抜けて'],
  ...['耳が 遠い', '保険証', '申請の あとの', '申請書', '要介護認定', '水色', '12月10日'],
  ...['0 3、1 2 3 4', '0312345678'],
];

/** Scenes of a call in which somebody talks: nothing interrupts them. */
const IN_CALL = ['call', 'summary', 'three', 'caption', 'people-again', 'paper-asked', 'passing'];

declare global {
  var spokenInTest: string[];
}

/** A voice of the machine that says everything at once, and remembers it. */
const voiceOfTest = (): void => {
  globalThis.spokenInTest = [];
  class Words extends EventTarget {
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const voices = ['ja-JP', 'en-GB'].map((lang) => ({ lang, localService: true }));
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak(words: Words) {
      spokenInTest.push(words.text);
      setTimeout(() => words.dispatchEvent(new Event('end')));
    },
    cancel: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
  });
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Words });
  const kept = { language: 'ja', textSize: 1, volume: 4, readAloud: true, lowered: false };
  sessionStorage.setItem('preferences', JSON.stringify(kept));
};

async function touch(page: Page, [selector, nth = 0]: Touch): Promise<void> {
  const found = page.locator(selector).nth(nth);
  await found.waitFor({ state: 'attached' });
  await found.evaluate((element) => (element as HTMLElement).click());
}

/** What has been said here, when nothing new is said any more. */
const spoken = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    for (let before = -1; before !== spokenInTest.length;) {
      before = spokenInTest.length;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return spokenInTest;
  });

/** The sheets of keys say nothing of their own: one of them stands for all. */
const isOneOfMany = (name: string): boolean => /^form-(?!confirm|text|persons|sign)/.test(name);

test('[RA3] [RA5] on no screen is anything read unasked that a person has typed or left, and nothing into a call', async () => {
  test.setTimeout(600_000);
  const { browser, galleries } = opened();
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.addInitScript(voiceOfTest);
  const expectSilent = async (name: string) => {
    const said = (await spoken(page)).join('\n');
    for (const canary of CANARIES) expect(said, `${name} says ${canary}`).not.toContain(canary);
    return said;
  };
  await page.goto(galleries.kiosk);
  const scenes = await page.locator('a').allInnerTexts();
  expect(scenes.length).toBeGreaterThan(60);
  const heard = new Map<string, string>();
  for (const scene of scenes) {
    await page.goto(`${galleries.kiosk}?scene=${scene}`);
    await page.locator('main').waitFor();
    heard.set(scene, await expectSilent(scene));
  }
  for (const scene of IN_CALL) expect(heard.get(scene), scene).toBe('');
  expect(heard.get('idle')).toContain('顔を見て 相談できます');
  expect(heard.get('waiting')?.match(/受付番号/g)).toHaveLength(1);
  expect(heard.get('interrupted')).toContain('つながりにくく');
  for (const [scene, name, touches] of BY_TOUCH) {
    if (isOneOfMany(name)) continue;
    await page.goto(`${galleries.kiosk}?scene=${scene}`);
    for (const each of touches) await touch(page, each);
    await expectSilent(name);
  }
  await page.goto(`${galleries.kiosk}?scene=closed`);
  const toNumber = [['.idle-start'], ['.tile'], ['.way-tile', 0]] as const;
  const toCheck = [
    ['.screen__controls .button--primary'],
    ['.days .button'],
    ['.parts .button'],
  ] as const;
  for (const each of toNumber) await touch(page, each);
  for (const digit of NUMBER) await touch(page, ['.keypad .button', digit]);
  for (const each of toCheck) await touch(page, each);
  expect(await expectSilent('the last question')).toContain('これで よろしいですか');
  // A press on it is another matter.
  await page.getByRole('button', { name: '読み上げる' }).click();
  await expect.poll(async () => (await spoken(page)).join('\n')).toContain('0 3、1 2 3 4、5 6 7 8');
  await page.close();
});
