import { TOPIC_ICONS, type TopicIcon } from '@madoguchi/domain';
import { Icon } from '@madoguchi/ui-kit';
import { useId } from 'react';
import { useText } from '../../../app/useText.ts';
import type { FieldState } from '../../parts/useDraftForm.ts';
import { iconNamed } from './topicDraft.ts';

interface PictureChoiceProps extends FieldState {
  readonly icon: TopicIcon | '';
  readonly onChange: (icon: TopicIcon | '') => void;
}

/** The picture of a tile, chosen by looking. */
export function PictureChoice({ id, error, icon, onChange }: PictureChoiceProps) {
  const { t } = useText();
  const name = useId();
  return (
    <fieldset
      className="field picture-choice"
      id={id}
      tabIndex={-1}
      aria-describedby={error && `${id}-error`}
    >
      <legend className="field__label">{t('adminTopics:catalogue.picture')}</legend>
      {error && (
        <span className="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
      <div className="picture-choice__pictures">
        {TOPIC_ICONS.map((each) => (
          <label key={each} className="picture-choice__picture">
            <input
              type="radio"
              name={name}
              value={each}
              checked={icon === each}
              onChange={({ target }) => onChange(iconNamed(target.value))}
            />
            <Icon name={each} />
            <span>{t(`adminTopics:catalogue.pictures.${each}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
