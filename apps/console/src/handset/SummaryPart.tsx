import { localised } from '@madoguchi/i18n';
import type { SummaryView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useWords } from '../guest/useWords.tsx';

/** What the resident takes along of the talk; it is on this screen and nowhere else on the phone. */
export function SummaryPart({ summary }: { readonly summary: SummaryView }) {
  const { show, plain, language } = useWords();
  return (
    <section className="handset-summary" aria-label={plain('handset:carried.summary')}>
      <h2>{show('handset:carried.summary')}</h2>
      <p>
        <Isolated ruby>{localised(summary.day, language)}</Isolated>{' '}
        <Isolated ruby>{localised(summary.deskName, language)}</Isolated>
      </p>
      {summary.sections.map(({ part, title, lines }) => (
        <section key={part}>
          <h3>
            <Isolated ruby>{localised(title, language)}</Isolated>
          </h3>
          {lines.map((line, at) => (
            <p key={at}>
              <Isolated ruby>{localised(line, language)}</Isolated>
            </p>
          ))}
        </section>
      ))}
      {summary.page && (
        <p>
          <a href={summary.page.address} target="_blank" rel="noreferrer">
            <Isolated ruby>{localised(summary.page.title, language)}</Isolated>
          </a>
        </p>
      )}
      <p className="handset-summary__gone">{show('handset:carried.summaryGone')}</p>
    </section>
  );
}
