import {
  DEFAULT_LANGUAGE,
  languageEntry,
  localised,
  type Language,
  type LocalisedText,
} from '@madoguchi/domain';
import type { BookingSlipView } from '@madoguchi/protocol';
import { Isolated, QrCode } from '@madoguchi/ui-kit';
import './print.css';
import './bookingSlip.css';

interface BookingSlipProps {
  readonly slip: BookingSlipView;
  readonly size: 'A4' | 'A6';
}

/**
 * 予約票: while it is in the page, as a child of the body, the page prints it and nothing else. Every line stands in
 * the language of whoever booked and, where that is another, in Japanese below it, so that a counter reads it as well.
 * The sketch map stands on A4 alone: on A6 nobody could read it.
 */
export function BookingSlip({ slip, size }: BookingSlipProps) {
  const { language, title, number, facts, map, bring, notes } = slip;
  const languages = language === DEFAULT_LANGUAGE ? [language] : [language, DEFAULT_LANGUAGE];
  const lines = (text: LocalisedText) => <Lines {...{ text, languages }} />;
  return (
    <div className="print-sheets" aria-hidden="true">
      <section className="print-sheet booking-slip" data-size={size}>
        <header className="print-sheet__head">
          <div className="print-sheet__title">{lines(title)}</div>
        </header>
        <div className="booking-slip__number">
          <div>
            {lines(number.title)}
            <strong>{number.text}</strong>
          </div>
          <QrCode className="booking-slip__code" text={number.code} label={number.text} />
        </div>
        <dl className="booking-slip__facts">
          {facts.map(({ name, text }, at) => (
            <div key={at}>
              <dt>{lines(name)}</dt>
              <dd>{lines(text)}</dd>
            </div>
          ))}
        </dl>
        {map && size === 'A4' && (
          <figure className="booking-slip__map">
            <figcaption className="booking-slip__subtitle">{lines(map.title)}</figcaption>
            <img src={`data:${map.type};base64,${map.base64}`} alt="" />
          </figure>
        )}
        {bring.lines.length > 0 && (
          <div className="booking-slip__bring">
            <div className="booking-slip__subtitle">{lines(bring.title)}</div>
            <ul>
              {bring.lines.map((line, at) => (
                <li key={at}>{lines(line)}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="booking-slip__notes">
          {notes.map((note, at) => (
            <div key={at}>{lines(note)}</div>
          ))}
        </div>
      </section>
    </div>
  );
}

interface LinesProps {
  readonly text: LocalisedText;
  readonly languages: readonly Language[];
}

const Lines = ({ text, languages }: LinesProps) =>
  languages.map((each) => {
    const { tag, direction } = languageEntry(each);
    return (
      <p key={each} lang={tag} dir={direction}>
        <Isolated ruby>{localised(text, each)}</Isolated>
      </p>
    );
  });
