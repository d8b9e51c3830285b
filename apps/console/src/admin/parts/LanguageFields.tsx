import { LANGUAGES, languageEntry, type Language, type TextRule } from '@madoguchi/domain';
import { RuledTextField } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { languageName } from './languageName.ts';
import type { LanguageTexts } from './languageTexts.ts';
import './languageFields.css';
import type { FieldState } from './useDraftForm.ts';

interface LanguageFieldsProps {
  readonly legend: string;
  readonly hint: string;
  readonly rule: TextRule;
  readonly texts: LanguageTexts;
  readonly fieldOf: (language: Language) => FieldState;
  readonly onChange: (texts: LanguageTexts) => void;
}

/** One text of a form in every language of the kiosk. */
export function LanguageFields(props: LanguageFieldsProps) {
  const { legend, hint, rule, texts, fieldOf, onChange } = props;
  const { t } = useText();
  return (
    <fieldset className="field language-fields">
      <legend className="field__label">{legend}</legend>
      <span className="field__hint">{hint}</span>
      <div className="language-fields__texts">
        {LANGUAGES.map((language) => (
          <RuledTextField
            key={language}
            {...fieldOf(language)}
            rule={rule}
            name={languageName(language, t)}
            label={languageName(language, t)}
            lang={languageEntry(language).tag}
            value={texts[language]}
            autoComplete="off"
            onText={(typed) => onChange({ ...texts, [language]: typed })}
          />
        ))}
      </div>
    </fieldset>
  );
}
