import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each sheet of a PDF as another program takes it out again, without the spaces and breaks of its rows. */
export async function textOfPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const sheets: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return sheets;
}

/** What a reader that speaks takes out of a PDF: whether it is tagged, its language and title, and every role in it. */
export async function tagsOfPdf(bytes: Uint8Array): Promise<{
  readonly isMarked: boolean;
  readonly lang: string | null;
  readonly title: string;
  readonly roles: readonly string[];
}> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const facts = info as { readonly Language: string | null; readonly Title?: string };
  const roles = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    collect(await page.getStructTree(), roles);
  }
  // Its declarations say an object; it is a map.
  const marks: unknown = await pdf.getMarkInfo();
  const isMarked = marks instanceof Map && marks.get('Marked') === true;
  await task.destroy();
  return { isMarked, lang: facts.Language, title: facts.Title ?? '', roles: [...roles] };
}

/** A part of a structure as pdf.js has it. */
interface Tagged {
  readonly role?: string;
  readonly children?: readonly Tagged[];
}

function collect(tree: unknown, roles: Set<string>): void {
  const { role, children = [] } = (tree ?? {}) as Tagged;
  if (role !== undefined) roles.add(role);
  for (const child of children) collect(child, roles);
}
