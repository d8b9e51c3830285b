import { expect, test, type Page } from '@playwright/test';
import {
  keep,
  openGalleryForm,
  row,
  tap,
  tapAll,
  written,
} from '../../support/gallery/formPage.ts';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../../support/gallery/serveGalleries.ts';
import { drawSignature } from '../../support/office/signForm.ts';

const opened = galleriesOfSpec(serveGalleries);
const PORTRAIT = { width: 1080, height: 1920 };

const openForm = (scene: string, language?: string, textSize?: number): Promise<Page> =>
  openGalleryForm(opened(), PORTRAIT, scene, language, textSize);

/** What is written on the second page, where each kind of field is that the first has not. */
const WHAT = [
  ['ほしい証明', '世帯の一部'],
  ['載せるもの', '世帯主、本籍'],
  ['通数', '2通'],
  ['本籍を のせる', 'いいえ'],
  ['払った手数料', '600円'],
  ['使いみち', 'しこと2'],
  ['必要な人', 'はなこ、令和5年5月1日'],
  ['書類の写真', '書類の画像'],
] as const;

test('[F81] a form goes its whole way by touch alone', async () => {
  const page = await openForm('form-empty');
  await tap(page, 'じゅんに 書く');
  await tapAll(page, 'せたかや');
  await tap(page, '1字 前へ');
  await tap(page, '濁点を つける');
  await expect(page.locator('.answer__control')).toHaveValue('せたがや');
  await tap(page, 'つぎへ');
  await tapAll(page, 'セタカヤ');
  await tap(page, 'つぎへ');
  await tap(page, '昭和');
  await tapAll(page, '15');
  await tap(page, '3');
  await tap(page, '5');
  await tap(page, 'つぎへ');
  await tapAll(page, '1540017');
  await expect(page.locator('.address-part--postalCode input')).toHaveValue('154-0017');
  await page.locator('.address-part--town input').click();
  await tapAll(page, 'せたかや');
  await page.locator('.address-part--rest input').click();
  await tapAll(page, '4');
  await page.locator('.candidates').getByRole('button', { name: '丁目', exact: true }).click();
  await expect(page.locator('.address-part--rest input')).toHaveValue('4丁目');
  await tap(page, 'つぎへ');
  await tapAll(page, '12');
  await tap(page, 'つぎへ');
  await expect(page.getByText('市外局番から 入れてください')).toBeVisible();
  for (let n = 0; n < 2; n += 1) await tap(page, '1字 消す');
  await tapAll(page, '0000000001');
  await tap(page, 'つぎへ');
  await expect(row(page, '生年月日')).toContainText('昭和15年3月5日（1940年）');
  await tap(page, 'つぎの ページ');
  await tap(page, 'ぜんぶ たしかめる');
  await expect(page.locator('.field-view')).toContainText('まだ えらんでいません');
  await tap(page, '世帯の一部');
  await tap(page, 'つぎへ');
  await tap(page, '世帯主');
  await tap(page, '本籍');
  await tap(page, 'つぎへ');
  await tap(page, '2');
  await tap(page, 'つぎへ');
  await tap(page, 'いいえ');
  await tap(page, 'つぎへ');
  await tapAll(page, '600');
  await expect(page.locator('.answer__unit')).toHaveText('円');
  await tap(page, 'つぎへ');
  await tapAll(page, 'しこと');
  await tap(page, '数字・英字');
  await tapAll(page, '2');
  await tap(page, 'つぎへ');
  await tap(page, '1人 ふやす');
  await tapAll(page, 'はなこ');
  await tap(page, 'つぎへ');
  await tap(page, '令和');
  await tap(page, '5');
  await tap(page, '5');
  await tap(page, '1');
  await tap(page, 'つぎへ');
  await expect(page.locator('.persons__person')).toContainText('はなこ、令和5年5月1日');
  await tap(page, 'つぎへ');
  await tap(page, /^2枚目/);
  await tap(page, 'つぎへ');
  for (const [label, value] of WHAT) await expect(row(page, label)).toContainText(value);
  await tap(page, 'ぜんぶ たしかめる');
  await expect(page.locator('.statement')).toContainText('セタカヤ');
  await tap(page, 'まちがいない');
  await tap(page, 'まちがいない');

  await page.locator('.signature-pad').click();
  await tap(page, '署名する');
  await expect(page.getByText('まだ お名前に なっていません')).toBeVisible();
  await tap(page, '書きなおす');
  await drawSignature(page);
  await tap(page, '署名する');
  await expect(page.locator('.given-signature polygon')).toHaveCount(2);
  await tap(page, 'この内容で 出す');
  await expect(page.locator('.receipt__number')).toContainText('世田谷-8-000123');
  await keep(page);
});

test('[F82] a form goes its whole way by keyboard alone, and an IME is heard when it has done', async () => {
  const page = await openForm('form-empty');
  const { keyboard } = page;
  await row(page, '氏名').focus();
  await keyboard.press('Enter');
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Input.imeSetComposition', {
    ...{ text: 'せたがや', selectionStart: 4, selectionEnd: 4 },
  });
  await expect(page.locator('.answer__control')).toHaveValue('せたがや');
  expect(await written(page)).not.toContain('せたがや');
  await devTools.send('Input.insertText', { text: '世田谷　𠮷子' });
  await expect(page.locator('.answer__control')).toHaveValue('世田谷　𠮷子');
  expect(await written(page)).toContain('世田谷　𠮷子');
  // The keys on the screen are a few stops on the way to the buttons, not fifty.
  await keyboard.press('Enter');
  await keyboard.type('せたがや よしこ');
  await expect(page.locator('.answer__control')).toHaveValue('セタガヤ　ヨシコ');
  await keyboard.press('Enter');
  await keyboard.type('19400305');
  await keyboard.press('Enter');
  await keyboard.type('1540017');
  await keyboard.press('Tab');
  await keyboard.insertText('東京都世田谷区世田谷');
  await keyboard.press('Tab');
  await keyboard.insertText('4-21-27');
  await keyboard.press('Enter');
  await keyboard.type('0000000001');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'つぎの ページ' }).focus();
  await keyboard.press('Enter');
  await row(page, 'ほしい証明').focus();
  await keyboard.press('Enter');
  const choose = async (nth: number) => {
    for (let stop = 0; stop < nth; stop += 1) await keyboard.press('Tab');
    await keyboard.press('Space');
  };
  /** On with the next question; a field of one line goes on by the Enter key itself. */
  const goOn = async () => {
    await page.getByRole('button', { name: 'つぎへ' }).focus();
    await keyboard.press('Enter');
  };
  await choose(2);
  await goOn();
  await choose(1);
  await choose(1);
  await goOn();
  await keyboard.type('2');
  await keyboard.press('Enter');
  await choose(2);
  await goOn();
  await keyboard.type('600');
  await keyboard.press('Enter');
  await keyboard.insertText('しこと2');
  await goOn();
  await page.getByRole('button', { name: '1人 ふやす' }).focus();
  await keyboard.press('Enter');
  await keyboard.insertText('はなこ');
  await keyboard.press('Enter');
  await keyboard.type('20230501');
  await keyboard.press('Enter');
  await expect(page.locator('.persons__person')).toContainText('はなこ、令和5年5月1日');
  await goOn();
  await choose(2);
  await goOn();
  for (const [label, value] of WHAT) await expect(row(page, label)).toContainText(value);
  const RIGHT = 'まちがいない';
  for (const name of ['ぜんぶ たしかめる', RIGHT, RIGHT, 'キーで 名前を 入れる']) {
    await page.getByRole('button', { name }).focus();
    await keyboard.press('Enter');
  }
  await page.getByLabel('署名する人の お名前').focus();
  await keyboard.press('Enter');
  await expect(page.getByText('お名前を 入れてください')).toBeVisible();
  await keyboard.insertText('世田谷　𠮷子');
  await keyboard.press('Enter');
  await expect(page.locator('.given-signature')).toContainText('世田谷　𠮷子');
  await page.getByRole('button', { name: 'この内容で 出す' }).focus();
  await keyboard.press('Enter');
  await expect(page.locator('.receipt__number')).toContainText('世田谷-8-000123');
  await keep(page);
});

test('[FS483] of a form that came back the resident is told how many fields are left, and what was put right is struck off', async () => {
  const page = await openForm('form-returned');
  const left = page.locator('.to-mend__left');
  await expect(left).toHaveText('なおすところは あと 1つです。');
  await expect(page.locator('.to-mend del')).toHaveText('電話番号');
  await tap(page, 'つぎの ページ');
  await expect(left).toHaveText('なおすところは あと 1つです。');
  await row(page, '通数').click();
  await tap(page, '1字 消す');
  await tap(page, '3');
  await tap(page, 'つぎへ');
  await expect(left).toHaveText('ぜんぶ なおりました。もういちど たしかめて 出します。');
  await expect(page.locator('.to-mend del')).toHaveText(['電話番号', '通数']);
  await expect(page.locator('.form-row__reason del')).toHaveText('通数を確かめてください');
  await keep(page);
});
