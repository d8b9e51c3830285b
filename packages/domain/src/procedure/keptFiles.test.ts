import { describe, expect, it } from 'vitest';
import { enclosuresOf, statementOf, type FormField, type ProcedureEvent } from './index.ts';
import { after, began, edit, NOON, refusal, today } from './testing/exampleProcedure.ts';
import { EXAMPLE_TEMPLATE as template } from './testing/exampleTemplate.ts';

const [who, ...others] = template.pages;
if (who === undefined) throw new Error('no page');
const picture = { ...who.fields[1], id: 'picture', kind: 'file' } as FormField;
const withPicture = (field: FormField) => ({
  ...template,
  pages: [{ ...who, fields: [...who.fields, field] }, ...others],
});
const withFile = withPicture(picture);

const PICTURE = { digest: 'a'.repeat(64), bytes: 100 };
const attach = (
  by: 'kiosk' | 'staff:staff-1',
  pageId: string | null = 'p-1',
  pictures: Record<string, typeof PICTURE> = pageId === null ? {} : { [pageId]: PICTURE },
): ProcedureEvent => ({
  ...{ type: 'edit', by, template: withFile, today, pictures },
  edits: [{ fieldId: 'picture', value: pageId === null ? null : { pageId } }],
});

describe('a picture that goes along with a form', () => {
  it('[PR13] goes along by the resident’s own act alone', () => {
    expect(refusal(began, attach('staff:staff-1'))).toBe('NOT_AGREED');
    expect(after(began, attach('kiosk')).edits['picture']).toEqual({ by: 'kiosk', revision: 2 });
  });

  it('[PR70] is kept with the field that names it, and for as long', () => {
    expect(refusal(began, attach('kiosk', 'p-1', {}))).toBe('PAGE_GONE');
    const there = after(began, attach('kiosk'));
    expect(there.files).toEqual({ 'p-1': { ...PICTURE, keptAt: NOON + 1000 } });
    // On another visit its page is in no call any more.
    const onward = { ...edit({ name: 'あ' }), template: withFile } as ProcedureEvent;
    expect(after(there, onward).files).toEqual(there.files);
    expect(Object.keys(after(there, attach('kiosk', 'p-2')).files)).toEqual(['p-2']);
    expect(after(there, attach('kiosk', null)).files).toEqual({});
    expect(after(there, { type: 'withdraw' }).files).toEqual({});
  });

  it('[PR70] that was put in before pictures were kept hinders nobody from writing on', () => {
    const before = { ...after(began, attach('kiosk')), files: {} };
    const onward = { ...edit({ name: 'あ' }), template: withFile } as ProcedureEvent;
    expect(after(before, onward).files).toEqual({});
  });

  it('[PR71] is passed on where its field is asked, and nowhere else', () => {
    const values = { picture: { pageId: 'p-1' } };
    expect(enclosuresOf(withFile, values)).toMatchObject([{ pageId: 'p-1', person: null }]);
    const hidden = { ...picture, shownIf: { field: 'byProxy', is: true } } as FormField;
    expect(enclosuresOf(withPicture(hidden), values)).toEqual([]);
    const rows = statementOf(withFile, values, 'ja').filter((row) => row.picture !== undefined);
    expect(rows).toMatchObject([{ fieldId: 'picture', picture: 'p-1' }]);
  });
});
