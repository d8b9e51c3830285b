import { AREAS, useTranslation, type TextKey } from '@madoguchi/i18n';
import { Isolated, Ruby } from '@madoguchi/ui-kit';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import './print.css';

/** What every sheet says of the consultation; nothing of the resident. */
export interface SheetFacts {
  readonly ticket: string;
  /** The day, as forms have it. */
  readonly day: string;
  /** The name of the desk in the language of the sheet. */
  readonly desk: string;
  readonly place: string;
}

/** A page as it is printed: shaped, with its marks, and with what is hidden black in its picture. */
export interface SheetPage {
  readonly id: string;
  readonly picture: HTMLCanvasElement;
}

interface PrintSheetsProps {
  readonly facts: SheetFacts;
  readonly pages: readonly SheetPage[];
  /** The sheet of the summary, which comes first; nothing where there is none. */
  readonly children?: ReactNode;
}

/**
 * The sheets that a resident takes along, A4, one a page. They are not seen on a screen; while they are in the page
 * it prints them and nothing else. They stand beside the root of the page, as a child of the body.
 */
export function PrintSheets({ facts, pages, children }: PrintSheetsProps) {
  const of = pages.length;
  return (
    <div className="print-sheets" aria-hidden="true">
      {children}
      {pages.map(({ id, picture }, index) => (
        <Sheet key={id} facts={facts} number={index + 1} of={of}>
          <Picture picture={picture} />
        </Sheet>
      ))}
    </div>
  );
}

/** Sheets that are whole already, such as those of a PDF: each fills its paper from edge to edge. */
export function WholeSheets({ pages }: { readonly pages: readonly SheetPage[] }) {
  return (
    <div className="print-sheets" aria-hidden="true">
      {pages.map(({ id, picture }) => (
        <section key={id} className="print-sheet print-sheet--whole">
          <Picture picture={picture} />
        </section>
      ))}
    </div>
  );
}

interface SheetProps {
  readonly facts: SheetFacts;
  readonly number: number;
  readonly of: number;
  readonly children?: ReactNode;
}

function Sheet({ facts, number, of, children }: SheetProps) {
  const { t } = useTranslation(AREAS);
  const show = (key: TextKey) => <Ruby>{t(key)}</Ruby>;
  return (
    <section className="print-sheet">
      <header className="print-sheet__head">
        <div>
          <p className="print-sheet__title">{show('kioskPaper:print.title')}</p>
          <p>
            <Isolated ruby>{facts.desk}</Isolated>
          </p>
          <p>{facts.place}</p>
        </div>
        <div className="print-sheet__facts">
          <p>
            {show('kioskPaper:print.ticket')} <strong>{facts.ticket}</strong>
          </p>
          <p>{facts.day}</p>
          {of > 1 && (
            <p>
              <Ruby>{t('kioskPaper:print.sheet', { number, of })}</Ruby>
            </p>
          )}
        </div>
      </header>
      {children}
    </section>
  );
}

function Picture({ picture }: { readonly picture: HTMLCanvasElement }) {
  const seat = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    seat.current?.replaceChildren(picture);
  }, [picture]);
  return <div ref={seat} className="print-sheet__picture" />;
}
