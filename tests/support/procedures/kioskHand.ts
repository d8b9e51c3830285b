import { expect, type Locator, type Page } from '@playwright/test';
import {
  eraName,
  fieldsOf,
  shownPersonFields,
  toWareki,
  valueText,
  type AddressValue,
  type FieldValue,
  type FormField,
  type FormTemplate,
  type FormValues,
  type PersonValue,
  type SingleField,
  type SingleValue,
} from '@madoguchi/domain';
import { PATIENCE } from '../office/partyPage.ts';

const MARKS: Readonly<Record<string, string>> = {
  '\u3099': '濁点を つける',
  '\u309A': '半濁点を つける',
};

/** What the sheets of kana have a key for; other text comes from an attached keyboard. */
const HAS_KEYS = /^[ぁ-んァ-ンー・\u3000]+$/u;

/** A resident who fills a form at the kiosk by touch; what no key writes comes from an attached keyboard. */
export class KioskHand {
  readonly #page: Page;
  readonly #template: FormTemplate;

  constructor(page: Page, template: FormTemplate) {
    this.#page = page;
    this.#template = template;
  }

  /** Fills a field from its row, and goes back to the rows. */
  async fill(values: FormValues, fieldId: string, value: FieldValue): Promise<void> {
    const field = fieldsOf(this.#template).find(({ id }) => id === fieldId);
    if (field === undefined) throw new Error(`there is no field ${fieldId}`);
    await this.open(field);
    await this.write(values, field, value);
    await this.close();
  }

  /** Turns to the page of a field, and touches its row. */
  async open(field: FormField): Promise<void> {
    const row = this.row(field);
    await expect(async () => {
      if (await row.isVisible()) return;
      const head = await this.#page.locator('.form-head__page').innerText();
      const here = Number(/(\d+) \/ \d+/.exec(head)?.[1]) - 1;
      const there = this.#template.pages.findIndex(({ fields }) => fields.includes(field));
      if (here < there) await this.#press('つぎの ページ', '.form-ways');
      if (here > there) await this.#press('まえへ', '.form-ways');
      await expect(row).toBeVisible({ timeout: 300 });
    }).toPass(PATIENCE);
    await row.getByRole('button').click();
  }

  async close(): Promise<void> {
    await this.#press('一覧へ もどる');
  }

  /** The row of a field on the page that is shown. */
  row({ label }: FormField): Locator {
    const name = this.#page.locator('.form-row__label', {
      hasText: new RegExp(`^${escaped(label.ja)}(かならず)?$`),
    });
    return this.#page.locator('.form-row').filter({ has: name });
  }

  /** Answers the question that is on the screen. */
  async write(values: FormValues, field: FormField, value: FieldValue): Promise<void> {
    if (field.kind !== 'persons') return this.#answer(field, value as SingleValue);
    for (const person of value as readonly PersonValue[]) {
      await this.#press('1人 ふやす');
      for (const inner of shownPersonFields(this.#template, field.fields, values, person)) {
        const given = person[inner.id];
        if (given !== undefined) await this.#answer(inner, given);
        await this.#press('つぎへ', '.form-ways');
      }
    }
  }

  async #answer(field: SingleField, value: SingleValue): Promise<void> {
    await expect(this.#page.locator('.field-view__label')).toContainText(field.label.ja);
    switch (field.kind) {
      case 'text':
      case 'kana':
        return this.#text(value as string);
      case 'date':
        return this.#day(value as string);
      case 'address':
        return this.#address(value as AddressValue);
      case 'phone':
      case 'number':
      case 'amount':
        return this.#keys((value as string | number).toString().replaceAll('-', ''));
      case 'yesNo':
      case 'choice':
        for (const each of field.kind === 'choice' && Array.isArray(value) ? value : [value]) {
          await this.#press(valueText(field, each as SingleValue, 'ja'));
        }
        return;
      case 'file':
        return this.#press(/^1枚目/);
    }
  }

  async #text(text: string): Promise<void> {
    if (!HAS_KEYS.test(text)) return this.#page.keyboard.insertText(text);
    for (const part of text.normalize('NFD')) {
      await this.#press(part === '\u3000' ? '空白' : (MARKS[part] ?? part));
    }
  }

  async #day(day: string): Promise<void> {
    const wareki = toWareki(day);
    if (wareki === null) throw new Error(`${day} is before 明治`);
    await this.#press(eraName(wareki.era));
    await this.#keys(String(wareki.year));
    const parts = this.#page.locator('.date-part input');
    for (const [nth, part] of [wareki.month, wareki.day].entries()) {
      await parts.nth(nth + 1).click();
      await this.#press(String(part));
    }
  }

  /** The postal code offers its town; digits and 丁目 are keys. */
  async #address({ postalCode, town, rest }: AddressValue): Promise<void> {
    await this.#keys(postalCode.replaceAll('-', ''));
    await this.#page.locator('.candidates').getByRole('button', { name: town }).click();
    for (const part of rest.split(/(丁目|-|\d)/).filter(Boolean)) await this.#press(part);
  }

  async #keys(keys: string): Promise<void> {
    for (const key of keys) await this.#press(key);
  }

  async #press(name: string | RegExp, within = '.field-view'): Promise<void> {
    const exact = typeof name === 'string';
    await this.#page.locator(within).getByRole('button', { name, exact }).first().click();
  }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
