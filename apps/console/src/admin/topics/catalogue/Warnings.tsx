import { StatusBanner } from '@madoguchi/ui-kit';
import { useText, type Translate } from '../../../app/useText.ts';
import { languageName } from '../../parts/languageName.ts';
import type { FieldState } from '../../parts/useDraftForm.ts';
import type { TopicWarning } from './topicWarnings.ts';

interface WarningsProps extends FieldState {
  readonly warnings: readonly TopicWarning[];
  readonly asItIs: boolean;
  readonly onChange: (asItIs: boolean) => void;
}

/** What a resident would stumble over, and that it is published nevertheless. */
export function Warnings({ id, error, warnings, asItIs, onChange }: WarningsProps) {
  const { t } = useText();
  return (
    <>
      <StatusBanner tone="warning">
        {warnings.length > 0 && (
          <>
            <strong>{t('adminTopics:catalogue.warnings')}</strong>
            <ul className="catalogue__warnings">
              {warnings.map((warning) => (
                <li key={JSON.stringify(warning)}>
                  {warning.kind === 'missing' ? <Missing {...warning} /> : wordsOf(warning, t)}
                </li>
              ))}
            </ul>
          </>
        )}
      </StatusBanner>
      {warnings.length > 0 && (
        <div className="field">
          <label className="choice">
            <input
              id={id}
              type="checkbox"
              checked={asItIs}
              aria-describedby={error && `${id}-error`}
              onChange={({ target }) => onChange(target.checked)}
            />
            <span>{t('adminTopics:catalogue.asItIs')}</span>
          </label>
          {error && (
            <span className="field__error" id={`${id}-error`}>
              {error}
            </span>
          )}
        </div>
      )}
    </>
  );
}

function Missing({ languages }: Extract<TopicWarning, { kind: 'missing' }>) {
  const { t } = useText();
  return (
    <>
      {t('adminTopics:catalogue.warning.missing')}
      <span className="catalogue__languages">
        {languages.map((language) => (
          <span key={language}>{languageName(language, t)}</span>
        ))}
      </span>
    </>
  );
}

function wordsOf(
  { part, problem }: Extract<TopicWarning, { kind: 'unreadable' }>,
  t: Translate,
): string {
  const line = t(`adminTopics:catalogue.${part}`);
  switch (problem.kind) {
    case 'manyKanji':
    case 'long':
      return t(`adminTopics:catalogue.warning.${problem.kind}`, { line, count: problem.count });
    case 'runsTogether':
    case 'doubleNegative':
      return t(`adminTopics:catalogue.warning.${problem.kind}`, { line });
    case 'noReading':
    case 'hardWord':
      return t(`adminTopics:catalogue.warning.${problem.kind}`, { line, word: problem.word });
  }
}
