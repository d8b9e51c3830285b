import type { StatementRow } from '@madoguchi/domain';
import { Isolated, Ruby } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';

interface StatementProps {
  readonly lines: readonly StatementRow[];
  readonly lang: string;
}

/** What is confirmed and signed: every question with its answer. What was typed stands as it was typed. */
export function Statement({ lines, lang }: StatementProps) {
  const text = useText();
  return (
    <section
      className="statement"
      lang={lang}
      aria-label={text.plain('kioskForm:confirm.list')}
      // It scrolls, so that a keyboard has to reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <dl>
        {lines.map(({ fieldId, person, label, value, isTyped }) => (
          <div
            key={`${fieldId} ${String(person?.index ?? '')} ${person?.fieldId ?? ''}`}
            className="statement__line"
          >
            <dt>
              {person !== null && (
                <span className="statement__person">
                  {text.show('kioskForm:persons.person', { number: person.index + 1 })}{' '}
                </span>
              )}
              <Ruby>{label}</Ruby>
            </dt>
            <dd className="statement__value" data-empty={value === null || undefined}>
              {value === null ? (
                text.show('kioskForm:confirm.empty')
              ) : (
                <Isolated ruby={!isTyped}>{value}</Isolated>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
