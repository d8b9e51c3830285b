import { expect, type Locator, type Page } from '@playwright/test';
import {
  shownPages,
  shownPersonFields,
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

/** A specialist who fills a form in the console beside the call. */
export class ConsoleHand {
  readonly #page: Page;
  readonly #template: FormTemplate;

  constructor(page: Page, template: FormTemplate) {
    this.#page = page;
    this.#template = template;
  }

  /** Opens the form of the call beside the face, or begins it. */
  async open(): Promise<void> {
    await this.#page.locator('#person').focus();
    await this.#page.keyboard.press('0');
    await expect(this.#page.locator('.form')).toBeVisible(PATIENCE);
  }

  /** The control of a field, or the first of several. */
  control(fieldId: string, part = ''): Locator {
    return this.#page.locator(`#form-${fieldId}${part}`);
  }

  /** Turns to the page of a field. */
  async turnTo(values: FormValues, field: FormField): Promise<void> {
    const at = shownPages(this.#template, values).findIndex(({ fields }) => fields.includes(field));
    const step = this.#page.locator('.form .form-step').nth(at);
    if ((await step.getAttribute('aria-current')) === null) await step.click();
  }

  async fill(values: FormValues, field: FormField, value: FieldValue): Promise<void> {
    await this.turnTo(values, field);
    if (field.kind !== 'persons') return this.#single(field.id, field, value as SingleValue);
    for (const [nth, person] of (value as readonly PersonValue[]).entries()) {
      await this.control(field.id, nth === 0 ? '' : '-add').click();
      for (const inner of shownPersonFields(this.#template, field.fields, values, person)) {
        const given = person[inner.id];
        const id = `${field.id}-${String(nth)}-${inner.id}`;
        if (given !== undefined) await this.#single(id, inner, given);
      }
    }
  }

  /** Nothing that was filled waits on this page any more. */
  async isKept(): Promise<void> {
    await expect(this.#page.locator('.form__state')).toContainText('保存済み', PATIENCE);
  }

  async #single(id: string, field: SingleField, value: SingleValue): Promise<void> {
    switch (field.kind) {
      case 'text':
      case 'kana':
      case 'phone':
      case 'number':
      case 'amount':
        return this.#type(this.control(id), (value as string | number).toString());
      case 'date':
        return this.#type(this.control(id), valueText(field, value, 'ja').replace(/（.*/, ''));
      case 'address': {
        const { postalCode, town, rest } = value as AddressValue;
        await this.#type(this.control(id), postalCode);
        // The one town of a code is written by itself; who typed at that moment would type behind it.
        await expect(this.control(id, '-town')).toHaveValue(town, PATIENCE);
        return this.#type(this.control(id, '-rest'), rest);
      }
      case 'yesNo':
        return this.control(id, value === true ? '' : '-no').check({ force: true });
      case 'choice':
        return this.#choose(id, field, Array.isArray(value) ? value : [value as string]);
      case 'file':
        throw new Error('a page goes into a form by the resident alone');
    }
  }

  async #choose(
    id: string,
    { options }: Extract<SingleField, { kind: 'choice' }>,
    chosen: readonly string[],
  ): Promise<void> {
    for (const option of chosen) {
      const part = options[0]?.id === option ? '' : `-${option}`;
      await this.control(id, part).check({ force: true });
    }
  }

  /** Types as soon as nobody else is in the field. */
  async #type(control: Locator, text: string): Promise<void> {
    await control.focus();
    await expect(control).toBeEditable(PATIENCE);
    await control.fill(text);
    await control.blur();
  }
}
