import type { SummaryView } from '@madoguchi/protocol';
import { Icon, Isolated, type IconName } from '@madoguchi/ui-kit';
import { ReadButton } from '../parts/ReadButton.tsx';
import { ofPerson, type Personal } from '../speech/spoken.ts';
import { useText, type Text } from '../state/useText.tsx';

type Part = SummaryView['sections'][number]['part'];

const PICTURES: Readonly<Record<Part, IconName>> = {
  said: 'person',
  nextStep: 'done',
  papers: 'bag',
  where: 'home',
  when: 'calendar',
  telephone: 'call',
};

/** What stands in a summary, part by part, in the language of the screen. */
export function SummaryWords({ summary }: { readonly summary: SummaryView }) {
  const text = useText();
  return (
    <section
      className="summary-words"
      aria-label={text.of(summary.title)}
      // It scrolls, so that a keyboard has to reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <ReadButton spoken={spokenSummary(summary, text)} />
      {summary.sections.map(({ part, title, lines }) => (
        <section key={part} className="summary-words__part">
          <h2>
            <Icon name={PICTURES[part]} />
            <Isolated ruby>{text.of(title)}</Isolated>
          </h2>
          {lines.map((line, at) => (
            <p key={at}>
              <Isolated ruby>{text.of(line)}</Isolated>
            </p>
          ))}
        </section>
      ))}
    </section>
  );
}

/** The same, to be read aloud by a press. */
const spokenSummary = ({ sections }: SummaryView, text: Text): readonly Personal[] =>
  sections.flatMap(({ title, lines }) => [title, ...lines].map((each) => ofPerson(text.of(each))));
