import type { Language } from '@madoguchi/domain';
import { loadFontOf } from '@madoguchi/ui-kit';

/** Resolves when what lies in the page to be printed can be: the font of its language is there, and so are its pictures. */
export async function readyToPrint(language: Language): Promise<void> {
  await loadFontOf(language);
  // Fonts of the sheets may not have been needed on the screen.
  await document.fonts.ready;
  const pictures = document.querySelectorAll<HTMLImageElement>('.print-sheets img');
  // A picture that cannot be read leaves its place empty; the rest is printed.
  await Promise.allSettled(Array.from(pictures, (picture) => picture.decode()));
}
