import type { FormField, FormTemplate } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { PRINT_FONTS } from './fonts.ts';
import { Renderer } from './renderer.ts';
import { textOfPdf } from './testing/pdfText.ts';
import { HARD_NAME, LONG_ADDRESS, sampleForm, sampleTemplate } from './testing/sampleForm.ts';

const renderer = new Renderer(PRINT_FONTS);
const print = (form = sampleForm()) => renderer.print({ kind: 'form', print: form });
const textOf = async (form = sampleForm()) => textOfPdf((await print(form)).bytes);

describe('[PD1] the text of a form is what was typed', () => {
  it('surrogate pairs, variants, 戸籍 characters and other letters', async () => {
    const { bytes, inexact } = await print();
    const [sheet = ''] = await textOfPdf(bytes);
    expect(sheet).toContain(HARD_NAME);
    expect(sheet).toContain(LONG_ADDRESS);
    expect(inexact).toEqual([]);
  });

  it.each([
    'e\u0301 é \u03A9 \u2126',
    '葛\u{E0100} 葛\u{E0101} 葛\u{E0102} 葛\u{E0103} 葛',
    '邊\u{E010F} 辻\u{E0101} 祇\u{E0102} 﨑 神\uFA19',
    'か\u3099 が ハ\u309A ﾊﾟ',
    '〜～−－‐—―‖∥',
    '김민수 张让 Nguyễn Thị Ánh Đặng',
    'ř\u0323 q\u0303',
  ])('%j, though several of them are one glyph', async (name) => {
    const [sheet = ''] = await textOf(sampleForm({ name }));
    expect(sheet).toContain(name);
  });
});

describe('[PD2] the same form is the same bytes', () => {
  it('with another renderer, after another form', async () => {
    const first = await print();
    await print(sampleForm({ name: '김민수' }));
    expect(await new Renderer(PRINT_FONTS).print({ kind: 'form', print: sampleForm() })).toEqual(
      first,
    );
    expect((await print()).bytes).toEqual(first.bytes);
  });
});

describe('[PD3] nothing is cut', () => {
  it('what is too long for its box stands on a further sheet, all of it', async () => {
    const note = Array.from({ length: 40 }, (_each, at) => `${String(at)}行目は長い文です。`).join(
      '\n',
    );
    const sheets = await textOf(sampleForm({ note }));
    expect(sheets).toHaveLength(2);
    expect(sheets[0]).toContain('別紙1');
    expect(sheets[1]).toContain('備考');
    expect(sheets[1]).toContain(note.replaceAll('\n', ''));
  });

  it('on several sheets when one is not enough', async () => {
    const note = '葛\u{E0100}飾'.repeat(1500);
    const sheets = await textOf(sampleForm({ note }));
    expect(sheets.length).toBeGreaterThan(2);
    expect(
      sheets
        .slice(1)
        .join('')
        .match(/葛\u{E0100}飾/gu),
    ).toHaveLength(1500);
  });

  it('a number of more digits than squares is printed as it is', async () => {
    expect((await textOf(sampleForm({ count: 1_234_567 })))[0]).toContain('1,234,567');
  });
});

describe('[PD51] what goes along with a form', () => {
  it('is named on a further sheet, unless the sheet itself says so', async () => {
    const form = sampleForm({ card: { pageId: 'p-1' } });
    const [who, ...others] = form.template.pages;
    if (who === undefined) throw new Error('no page');
    const card: FormField = {
      ...{ id: 'card', kind: 'file', label: { ja: '保険証の写し' } },
      ...{ filledBy: 'resident', required: false },
    };
    const template: FormTemplate = {
      ...form.template,
      pages: [{ ...who, fields: [...who.fields, card] }, ...others],
    };
    const sheets = await textOf({ ...form, template });
    expect(sheets).toHaveLength(2);
    expect(sheets[1]).toContain('添付書類（画像）');
    expect(sheets[1]).toContain('・保険証の写し');
  });
});

describe('[PD4] what is no value is drawn, too', () => {
  it('the day in 和暦, its pieces with 元, and the number', async () => {
    const [sheet = ''] = await textOf();
    for (const each of ['令和', '元', '令和8年11月29日', '2026-000123-4', '二人目 髙橋']) {
      expect(sheet).toContain(each);
    }
  });

  it('a typed name is a signature', async () => {
    const form = { ...sampleForm(), signature: { kind: 'typed' as const, name: HARD_NAME } };
    expect((await textOf(form))[0]?.split(HARD_NAME)).toHaveLength(3);
  });

  it('a form that is not submitted leaves the day to the hand', async () => {
    const form = { ...sampleForm(), receiptNumber: null, submittedOn: null, signature: null };
    expect((await textOf(form))[0]).not.toContain('2026');
  });
});

describe('[PD5] what no font draws is reported by its code', () => {
  it('stays in the text, and a line of the sheet names it', async () => {
    const form = sampleForm({ name: '山\u{1F600}田葛\u{E01EF}' });
    const { bytes, inexact } = await print(form);
    expect(inexact).toEqual(['U+1F600', 'U+845B U+E01EF']);
    const [sheet = ''] = await textOfPdf(bytes);
    expect(sheet).toContain('山\u{1F600}田葛\u{E01EF}');
    expect(sheet).toContain('U+1F600、U+845B U+E01EF');
  });
});

describe('[PD6] 見本 lies across every sheet of a sample, and is no text', () => {
  it('a form that is none has less drawn on it', async () => {
    const template = { ...sampleTemplate, isSample: false };
    const [sample, real] = [await print(), await print({ ...sampleForm(), template })];
    expect(sample.bytes.length).toBeGreaterThan(real.bytes.length);
    expect((await textOfPdf(sample.bytes))[0]).not.toContain('見本');
  });
});
