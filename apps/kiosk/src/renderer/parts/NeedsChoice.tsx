import { languageEntry, SUPPORTS, type Support } from '@madoguchi/domain';
import { Button, type IconName } from '@madoguchi/ui-kit';
import { foreignLanguage } from '../state/needs.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';

const ICONS: Readonly<Record<Support, IconName>> = {
  'sign-language': 'hands',
  writing: 'write',
  interpreter: 'speech',
};

interface NeedsChoiceProps {
  readonly supports: readonly Support[];
  readonly onSupports: (supports: readonly Support[]) => void;
  readonly inJapanese: boolean;
  readonly onInJapanese: (inJapanese: boolean) => void;
}

/** The optional communication needs: languages and supports. */
export function NeedsChoice(props: NeedsChoiceProps) {
  const { supports, onSupports, inJapanese, onInJapanese } = props;
  const text = useText();
  const { language } = usePreferences().preferences;
  const toggle = (support: Support) =>
    onSupports(
      supports.includes(support)
        ? supports.filter((each) => each !== support)
        : [...supports, support],
    );
  return (
    <fieldset className="needs">
      <legend className="needs__title">{text.show('kiosk:confirming.needs.title')}</legend>
      <div className="needs__choices">
        {foreignLanguage(language) !== null && (
          <Button
            icon="language"
            aria-pressed={!inJapanese}
            onClick={() => onInJapanese(!inJapanese)}
          >
            {text.show('kiosk:confirming.needs.language', {
              language: languageEntry(language).ownName,
            })}
          </Button>
        )}
        {SUPPORTS.map((support) => (
          <Button
            key={support}
            icon={ICONS[support]}
            aria-pressed={supports.includes(support)}
            onClick={() => toggle(support)}
          >
            {text.show(`kiosk:confirming.needs.${support}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
