import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { ChoiceGroup } from './places.ts';

interface ChoiceGroupsProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly ChoiceGroup[];
  readonly chosen: readonly string[];
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly onToggle: (id: string) => void;
}

/** Checkboxes in groups. The first one carries the id that the error summary links to. */
export function ChoiceGroups({
  id,
  label,
  hint,
  groups,
  chosen,
  error,
  onToggle,
}: ChoiceGroupsProps) {
  const { t } = useText();
  const first = groups[0]?.choices[0]?.id;
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field__label">{label}</legend>
      {hint && <span className="field__hint">{hint}</span>}
      <output className="field__hint numbers">
        {t('adminPeople:form.chosen', { count: chosen.length })}
      </output>
      {error && (
        <span className="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
      <div className="choice-groups">
        {groups.map(({ heading, choices }) => (
          <fieldset key={heading} className="choice-group">
            <legend>{heading}</legend>
            <div className="choice-group__choices">
              {choices.map((choice) => (
                <label key={choice.id} className="choice-group__choice">
                  <input
                    type="checkbox"
                    id={choice.id === first ? id : undefined}
                    checked={chosen.includes(choice.id)}
                    onChange={() => onToggle(choice.id)}
                  />
                  <Isolated reveal>{choice.name}</Isolated>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}
