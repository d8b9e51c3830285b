import { Icon, Isolated, Select } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { earlier } from './routingDraft.ts';
import type { Routing, RoutingWords } from './useRoutingWords.ts';

/** The maximum that the server accepts. */
const NAMED_LIMIT = 20;

interface NamedStaffProps {
  readonly id: string;
  readonly error: string | undefined;
  /** In the order in which they are rung. */
  readonly ids: readonly string[];
  /** The candidates: specialists of the desks that take the topic. */
  readonly able: Routing['specialists'];
  readonly words: RoutingWords;
  readonly onChange: (ids: readonly string[]) => void;
}

/** The list of named persons in ringing order: add, move up, remove. */
export function NamedStaff({ id, error, ids, able, words, onChange }: NamedStaffProps) {
  const { t } = useText();
  const others = able.filter(({ staffId }) => !ids.includes(staffId));
  return (
    <fieldset className="field">
      <legend className="field__label">{t('adminRouting:form.named')}</legend>
      {ids.length === 0 ? (
        <p className="routing-nobody">{t('adminRouting:form.nobody')}</p>
      ) : (
        <ol className="routing-order numbers">
          {ids.map((staffId, at) => (
            <li key={staffId}>
              <span className="routing-order__name">
                {at + 1}. {words.person(staffId)}
              </span>
              {at > 0 && (
                <button
                  type="button"
                  className="quiet-button"
                  onClick={() => onChange(earlier(ids, staffId))}
                >
                  <Icon name="up" />
                  {t('adminRouting:form.up', { name: words.person(staffId) })}
                </button>
              )}
              <button
                type="button"
                className="quiet-button"
                onClick={() => onChange(ids.filter((each) => each !== staffId))}
              >
                <Icon name="remove" />
                {t('adminRouting:form.remove', { name: words.person(staffId) })}
              </button>
            </li>
          ))}
        </ol>
      )}
      {ids.length < NAMED_LIMIT && (
        <Select
          id={id}
          error={error}
          label={t('adminRouting:form.add')}
          hint={t('adminRouting:form.namedHint')}
          value=""
          onChange={(event) => onChange([...ids, event.target.value])}
        >
          <option value="">{t('adminRouting:form.choose')}</option>
          {others.map(({ staffId, displayName }) => (
            <option key={staffId} value={staffId}>
              <Isolated reveal>{displayName}</Isolated>
            </option>
          ))}
        </Select>
      )}
    </fieldset>
  );
}
