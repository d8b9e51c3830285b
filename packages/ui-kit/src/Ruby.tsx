import { rubyParts } from '@madoguchi/i18n';

/**
 * Shows text with the readings it carries (漢字《かんじ》) as ruby. Readings are hidden from
 * accessible names: a screen reader would say every word twice.
 */
export function Ruby({ children }: { readonly children: string }) {
  return (
    <>
      {rubyParts(children).map((part, index) =>
        part.reading === null ? (
          part.text
        ) : (
          <ruby key={index}>
            {part.text}
            <rt aria-hidden="true">{part.reading}</rt>
          </ruby>
        ),
      )}
    </>
  );
}
