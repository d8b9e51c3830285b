import { deflateSync } from 'node:zlib';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF (ISO 32000-2) of these objects, with its table of places; the first is the catalogue. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
  const places: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [n, object] of objects.entries()) {
    const body = Buffer.concat([
      latin(`${String(n + 1)} 0 obj\n`),
      typeof object === 'string' ? latin(object) : object,
      latin('\nendobj\n'),
    ]);
    places.push(length);
    parts.push(body);
    length += body.length;
  }
  const count = String(objects.length + 1);
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${String(length)}\n%%EOF\n`;
  return Buffer.concat([...parts, latin(`xref\n0 ${count}\n0000000000 65535 f \n${table}${end}`)]);
}

const stream = (facts: string, data: Buffer): Buffer =>
  Buffer.concat([
    latin(`<< ${facts} /Length ${String(data.length)} >>\nstream\n`),
    data,
    latin('\nendstream'),
  ]);

/** 記入例 in Shift_JIS, as Japanese offices' PDFs without fonts have it. */
const EXAMPLE = '8b4c93fc97e1';

/**
 * A PDF of so many sheets with Japanese words and no fonts of its own; a script that nobody may run stands at its
 * opening. A filled square is at the left of odd sheets and at the right of even ones.
 */
export function japanesePdf(sheets: number): Buffer {
  const font = '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiKakuGo-W5 /Encoding /90ms-RKSJ-H';
  const shared = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
    '',
    `${font} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiKakuGo-W5 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /HeiseiKakuGo-W5 /Flags 4 /FontBBox [-92 -250 1010 922] /ItalicAngle 0 /Ascent 752 /Descent -221 /CapHeight 709 /StemV 114 >>',
  ];
  const pages = Array.from({ length: sheets }, (_, n) => {
    const left = n % 2 === 0 ? 100 : 400;
    const drawn = `BT /F1 60 Tf 100 700 Td <${EXAMPLE}> Tj ET 0 0.69 0 rg ${String(left)} 300 100 100 re f`;
    const contents = shared.length + 2 * n + 1;
    const facts = `/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>`;
    return [
      stream('', latin(drawn)),
      `<< /Type /Page /Parent 2 0 R ${facts} /Contents ${String(contents)} 0 R >>`,
    ];
  });
  const kids = pages.map((_, n) => `${String(shared.length + 2 * n + 2)} 0 R`).join(' ');
  shared[1] = `<< /Type /Pages /Count ${String(sheets)} /Kids [${kids}] >>`;
  return pdfOf([...shared, ...pages.flat()]);
}

const ONE_PAGE = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
];

/** A few kilobytes that become a gigabyte of drawing, twice packed: reading it has no end in any useful time. */
export function endlessPdf(): Buffer {
  const drawing = deflateSync(deflateSync(Buffer.alloc(1 << 29, 'q Q '), { level: 9 }));
  return pdfOf([...ONE_PAGE, stream('/Filter [/FlateDecode /FlateDecode]', drawing)]);
}

/** One that asks for a password. */
export function lockedPdf(): Buffer {
  const lock = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
  const id = '<00112233445566778899aabbccddeeff>';
  return pdfOf([...ONE_PAGE, stream('', latin('q Q')), lock], `/Encrypt 5 0 R /ID [${id} ${id}]`);
}
