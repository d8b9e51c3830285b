import { LANGUAGES, languageEntry, TEXTS, type Language } from '@madoguchi/domain';
import { Button, RuledTextField } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import type { GuidePart, LineDraft } from './guideDraft.ts';
import { languageName } from '../parts/languageName.ts';
import { RemoveLine } from './RemoveLine.tsx';

interface GuideLinesProps<Each extends LineDraft> {
  readonly part: GuidePart;
  readonly lines: readonly Each[];
  /** A new line. */
  readonly empty: Each;
  readonly mayAdd: boolean;
  readonly fieldOf: (at: number, language: Language) => FieldState;
  readonly onChange: (lines: readonly Each[]) => void;
  /** What is chosen of a line besides its words. */
  readonly head?: (line: Each, onChange: (line: Each) => void) => ReactNode;
}

/** Lines of a guide, each in its languages. */
export function GuideLines<Each extends LineDraft>(props: GuideLinesProps<Each>) {
  const { part, lines, empty, mayAdd, fieldOf, onChange, head } = props;
  const { t } = useText();
  const change = (at: number) => (line: Each) =>
    onChange(lines.map((each, i) => (i === at ? line : each)));
  return (
    <fieldset className="field">
      <legend className="field__label">{t(`adminTopics:guide.${part}`)}</legend>
      <span className="field__hint">{t(`adminTopics:guide.hints.${part}`)}</span>
      {lines.map((line, at) => (
        <Line
          key={at}
          name={t(`adminTopics:guide.line.${part}`, { number: at + 1 })}
          text={line.text}
          fieldOf={(language) => fieldOf(at, language)}
          onChange={(text) => change(at)({ ...line, text })}
          onRemove={() => onChange(lines.filter((_, i) => i !== at))}
        >
          {head?.(line, change(at))}
        </Line>
      ))}
      {mayAdd && (
        <div>
          <Button icon="more" onClick={() => onChange([...lines, empty])}>
            {t(`adminTopics:guide.add.${part}`)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface LineProps {
  readonly name: string;
  readonly text: LineDraft['text'];
  readonly fieldOf: (language: Language) => FieldState;
  readonly onChange: (text: LineDraft['text']) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Line({ name, text, fieldOf, onChange, onRemove, children }: LineProps) {
  const { t } = useText();
  return (
    <fieldset className="guide-line" aria-label={name}>
      <div className="guide-line__texts">
        {children}
        {LANGUAGES.map((language) => (
          <RuledTextField
            key={language}
            {...fieldOf(language)}
            rule={TEXTS.guideText}
            name={languageName(language, t)}
            label={languageName(language, t)}
            lang={languageEntry(language).tag}
            value={text[language]}
            autoComplete="off"
            onText={(typed) => onChange({ ...text, [language]: typed })}
          />
        ))}
      </div>
      <RemoveLine name={name} onRemove={onRemove} />
    </fieldset>
  );
}
