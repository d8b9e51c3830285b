import {
  DEFAULT_LANGUAGE,
  languageEntry,
  localised,
  type Language,
  type LocalisedText,
} from '@madoguchi/domain';
import type { SummaryView } from '@madoguchi/protocol';
import { Isolated, QrCode } from '@madoguchi/ui-kit';
import './print.css';
import './summarySheet.css';

interface SummarySheetProps {
  readonly summary: SummaryView;
  /** The language that the resident has chosen. */
  readonly language: Language;
}

/**
 * まとめ on A4: each line in the language that was chosen and, where that is another, in Japanese beside it, so that both
 * sides of a counter read the same paper. A long one goes on on a second sheet.
 */
export function SummarySheet({ summary, language }: SummarySheetProps) {
  const languages = language === DEFAULT_LANGUAGE ? [language] : [language, DEFAULT_LANGUAGE];
  const { title, ticket, day, deskName, place, sections, page } = summary;
  return (
    <section className="print-sheet summary-sheet" data-columns={languages.length}>
      <header className="summary-sheet__row print-sheet__head">
        {languages.map((each) => (
          <div key={each} {...attributesOf(each)}>
            <p className="print-sheet__title">{inLanguage(title, each)}</p>
            <p>
              {inLanguage(ticket.title, each)} <strong>{ticket.number}</strong>
            </p>
            <p>{inLanguage(day, each)}</p>
            <p>{inLanguage(deskName, each)}</p>
            <p>{inLanguage(place, each)}</p>
          </div>
        ))}
      </header>
      {sections.map((section) => (
        <div key={section.part} className="summary-sheet__row">
          {languages.map((each) => (
            <div key={each} {...attributesOf(each)}>
              <h2>{inLanguage(section.title, each)}</h2>
              {section.lines.map((line, at) => (
                <p key={at}>{inLanguage(line, each)}</p>
              ))}
            </div>
          ))}
        </div>
      ))}
      {page && (
        <footer className="summary-sheet__page">
          <QrCode className="summary-sheet__code" text={page.address} label={page.address} />
          <div>
            {languages.map((each) => (
              <p key={each} {...attributesOf(each)}>
                {inLanguage(page.title, each)}
              </p>
            ))}
            <p>{page.address}</p>
          </div>
        </footer>
      )}
    </section>
  );
}

/** The summary alone: while it is in the page, as a child of the body, the page prints it and nothing else. */
export const SummaryPaper = (props: SummarySheetProps) => (
  <div className="print-sheets" aria-hidden="true">
    <SummarySheet {...props} />
  </div>
);

const attributesOf = (language: Language) => {
  const { tag, direction } = languageEntry(language);
  return { lang: tag, dir: direction };
};

const inLanguage = (text: LocalisedText, language: Language) => (
  <Isolated ruby>{localised(text, language)}</Isolated>
);
