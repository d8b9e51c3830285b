import { expect, type Page } from '@playwright/test';
import {
  fieldsOf,
  pageOfField,
  statementOf,
  type FieldValue,
  type FormField,
  type FormValues,
} from '@madoguchi/domain';
import type { ConsolePage } from '../office/consolePage.ts';
import type { KioskPage } from '../office/kioskPage.ts';
import { PATIENCE } from '../office/partyPage.ts';
import { ConsoleHand } from './consoleHand.ts';
import type { FilledForm } from './forms/filledForm.ts';
import { KioskHand } from './kioskHand.ts';

interface Filled {
  readonly field: FormField;
  readonly value: FieldValue;
}

/** One form on its way, filled by the resident and by whoever serves at the time. */
export class ProcedureWalk {
  readonly form: FilledForm;
  readonly #resident: KioskHand;
  readonly #kiosk: KioskPage;
  #written: FormValues;
  #console: ConsolePage;
  #specialist: ConsoleHand;

  constructor(form: FilledForm, kiosk: KioskPage, console: ConsolePage) {
    this.form = form;
    this.#written = form.values;
    this.#kiosk = kiosk;
    this.#console = console;
    this.#resident = new KioskHand(kiosk.page, form.template);
    this.#specialist = new ConsoleHand(console.page, form.template);
  }

  /** The fields through the page of the one that is filled while the line is cut, or those behind it. */
  fields(part: 'first' | 'rest'): readonly Filled[] {
    const { template, values, cutField } = this.form;
    const through = template.pages.findIndex(({ fields }) =>
      fields.some(({ id }) => id === cutField),
    );
    return fieldsOf(template).flatMap((field): readonly Filled[] => {
      const value = values[field.id];
      const page = pageOfField(template, field.id);
      const isFirst = page !== null && template.pages.indexOf(page) <= through;
      return value === undefined || isFirst !== (part === 'first') ? [] : [{ field, value }];
    });
  }

  /** Goes on with another specialist, and opens the form in their console. */
  async servedBy(console: ConsolePage): Promise<void> {
    this.goesOnWith(console);
    await this.#specialist.open();
    await expect(this.#kiosk.page.locator('.form-panel')).toBeVisible(PATIENCE);
  }

  /** The form is open in the console of this specialist. */
  goesOnWith(console: ConsolePage): void {
    this.#console = console;
    this.#specialist = new ConsoleHand(console.page, this.form.template);
  }

  /** Both fill what is theirs; each writes once while the line of their page is cut. */
  async fillFirst(): Promise<void> {
    const all = this.fields('first');
    const alone = all.find(({ field }) => field.kind === 'text' && !this.#isAtKiosk(field));
    for (const { field, value } of all) {
      if (field.id === this.form.cutField) await this.#cutAtKiosk(field, value);
      else if (field === alone?.field) await this.#cutAtConsole(field, value);
      else await this.#fill(field, value);
    }
  }

  async fillRest(): Promise<void> {
    for (const { field, value } of this.fields('rest')) await this.#fill(field, value);
    await this.correct(this.form.corrected ?? {});
    await expect(this.#console.page.locator('.form').getByText(/あと\d+項目で/)).toBeHidden(
      PATIENCE,
    );
    await this.#specialist.isKept();
  }

  /** The specialist puts right what stands there. */
  async correct(values: FormValues): Promise<void> {
    this.#written = { ...this.#written, ...values };
    for (const field of fieldsOf(this.form.template)) {
      const value = values[field.id];
      if (value !== undefined) await this.#specialist.fill(this.#written, field, value);
    }
  }

  /** Every value as it was typed; a program that takes texts out of a PDF gives no breaks, and every blank narrow. */
  typed(): readonly string[] {
    return statementOf(this.form.template, this.#written, 'ja').flatMap(({ value, isTyped }) =>
      value !== null && isTyped ? [value.replaceAll('\u3000', ' ').replaceAll('\n', '')] : [],
    );
  }

  /** The resident is shown every value, and nothing else in its place. */
  async isShownToSigner(): Promise<void> {
    const shown = await this.#kiosk.page
      .locator('.statement__value')
      .evaluateAll((all) => all.map(({ textContent }) => textContent));
    const rows = statementOf(this.form.template, this.#written, 'ja');
    expect(shown).toEqual(rows.map(({ value }) => value ?? '（書いていません）'));
  }

  async #fill(field: FormField, value: FieldValue): Promise<void> {
    const { values } = this.form;
    if (this.#isAtKiosk(field)) await this.#resident.fill(values, field.id, value);
    else await this.#specialist.fill(values, field, value);
  }

  async #cutAtKiosk(field: FormField, value: FieldValue): Promise<void> {
    await this.#specialist.turnTo(this.form.values, field);
    await this.#resident.open(field);
    await expect(this.#console.page.locator('.form')).toContainText('来庁者が記入中', PATIENCE);
    await cutOff(this.#kiosk.page, () => this.#resident.write(this.form.values, field, value));
    await expect(this.#specialist.control(field.id)).toHaveValue(value as string, PATIENCE);
    await this.#resident.close();
  }

  async #cutAtConsole(field: FormField, value: FieldValue): Promise<void> {
    const control = this.#specialist.control(field.id);
    await this.#specialist.turnTo(this.form.values, field);
    await control.focus();
    await expect(this.#resident.row(field)).toContainText('さんが 書いています', PATIENCE);
    await cutOff(this.#console.page, () => control.fill(value as string));
    await expect(this.#resident.row(field)).toContainText(value as string, PATIENCE);
    await control.blur();
  }

  #isAtKiosk({ id }: FormField): boolean {
    return this.form.atKiosk.includes(id);
  }
}

/** The line of a page goes, and comes back after what is done meanwhile. */
async function cutOff(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  await page.context().setOffline(true);
  await meanwhile();
  await page.context().setOffline(false);
}
