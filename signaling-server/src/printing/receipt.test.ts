import { LANGUAGES, localised } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import type { ReceiptPrint } from '../ports/procedureDocuments.ts';
import { openFonts } from './fontFile.ts';
import { PRINT_FONTS } from './fonts.ts';
import { Glyphs } from './glyphs.ts';
import { RECEIPT } from './receiptWords.ts';
import { Renderer } from './renderer.ts';
import { textOfPdf } from './testing/pdfText.ts';

const renderer = new Renderer(PRINT_FONTS);
const receipt: ReceiptPrint = {
  title: {
    ja: '住民票の写しの交付申請',
    'ja-easy': '住民票《じゅうみんひょう》の 写《うつ》しを もらう 申請《しんせい》',
    en: 'Application for a copy of the residence record',
  },
  ...{ isSample: true, receiptNumber: '2026-000123-4', day: '2026-11-29', dueDay: '2026-12-06' },
  centerName: { ja: '池尻まちづくりセンター' },
  deskName: { ja: '世田谷総合支所 区民課', en: 'Setagaya Branch, Residents' },
  ...{ deskPhone: '03-0000-0000', papers: [{ ja: '本人確認書類', en: 'Identification' }] },
  ...{ fee: { ja: '1通300円' }, handOver: { ja: '窓口でお渡しします。' }, resumeCode: null },
  ...{ url: 'https://madoguchi.example.jp/topics/residents', language: 'ja' },
};
const textOf = async (changes: Partial<ReceiptPrint> = {}) => {
  const job = { kind: 'receipt', print: { ...receipt, ...changes } } as const;
  const [sheet = '', ...more] = await textOfPdf((await renderer.print(job)).bytes);
  expect(more).toEqual([]);
  return sheet;
};

describe('[PD9] the receipt', () => {
  it('says the number, what happens next, whom to ask, what to bring and where to read on', async () => {
    const text = await textOf();
    for (const each of [
      ...['手続きの控え', '2026-000123-4', '令和8年11月29日', '令和8年12月6日', '区民課'],
      ...['03-0000-0000', '確認します', '本人確認書類', '1通300円', 'お渡しします', receipt.url],
    ]) {
      expect(text).toContain(each);
    }
  });

  it('has Japanese below the language of the resident', async () => {
    const english = await textOf({ language: 'en' });
    for (const each of ['Receipt', '手続きの控え', 'Identification', '本人確認書類']) {
      expect(english).toContain(each);
    }
    const easy = await textOf({ language: 'ja-easy' });
    expect(easy).toContain('住民票（じゅうみんひょう）');
    expect(easy).toContain('住民票の写しの交付申請');
  });

  it('before submission it is a slip by which the form goes on', async () => {
    const text = await textOf({ receiptNumber: null, resumeCode: '482913', dueDay: null });
    expect(text).toContain('482913');
    expect(text).toContain('まだ提出されていません');
    expect(text).not.toContain('処理の目安');
  });
});

describe('[L24] a receipt in every language of the kiosk', () => {
  it.each(LANGUAGES)(
    'in %s every character is drawn, and Japanese stands beside it',
    async (language) => {
      const job = { kind: 'receipt', print: { ...receipt, language } } as const;
      const { bytes, inexact } = await renderer.print(job);
      expect(inexact).toEqual([]);
      const [text = ''] = await textOfPdf(bytes);
      // Readers of a PDF may give its words apart.
      const plain = (words: string) => words.replaceAll(/[\s《》（）]/g, '').normalize('NFC');
      expect(plain(text)).toContain(plain(localised(RECEIPT.title, language)));
      expect(plain(text)).toContain(plain(RECEIPT.title.ja));
    },
  );

  it('a syllable of Devanagari is several glyphs in the order of its script', () => {
    const glyphs = new Glyphs(openFonts(PRINT_FONTS));
    // In कि the vowel sign, which is typed last, stands first; in क्ष two letters are one glyph.
    const [short, one] = [...glyphs.of('कि'), ...glyphs.of('क्ष')];
    expect(short).toMatchObject({ text: 'कि', isExact: true });
    expect(short?.parts).toHaveLength(1);
    expect(short?.parts[0]?.x).toBeGreaterThan(0);
    expect(one).toMatchObject({ text: 'क्ष', parts: [], isExact: true });
  });

  it('[PD478] Chinese has the shapes of China, and Japanese beside it those of Japan', () => {
    const files = openFonts(PRINT_FONTS);
    const [chinese, japanese] = (['zh-Hans', 'ja'] as const).map((language) =>
      Glyphs.of(files, language).of('直骨办'),
    );
    expect(chinese?.map(({ file }) => file.name)).toEqual(Array(3).fill('NotoSerifCJKsc-Regular'));
    expect(japanese?.[0]?.file.name).toBe('IPAmjMincho');
    expect(chinese?.every(({ isExact }) => isExact)).toBe(true);
  });
});
