import { isFilled, valueText, type FieldValue, type FormField } from '@madoguchi/domain';
import { classes, Isolated } from '@madoguchi/ui-kit';
import { useLanguage } from '../app/useLanguage.ts';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { PersonsControl } from './controls/PersonsControl.tsx';
import { SingleControl } from './controls/SingleControl.tsx';
import { FieldLabel } from './FieldLabel.tsx';
import { FieldNews } from './FieldNews.tsx';
import type { FieldStanding } from './fieldStanding.ts';
import type { FormWork } from './formWork.ts';
import { useProblemWords } from './useProblemWords.ts';

interface FieldRowProps {
  readonly work: FormWork;
  readonly field: FormField;
  readonly standing: FieldStanding;
}

/** A field with its name, its control, and all that there is to say of it. */
export function FieldRow({ work, field, standing }: FieldRowProps) {
  const { text } = useWords();
  const problemWords = useProblemWords();
  const { values, template } = work.procedure;
  const { id, value, isReadOnly, issues } = standing;
  const own = issues.find(({ person }) => person === undefined);
  const control = {
    ...{ id, value, isReadOnly },
    label: <FieldLabel field={field} isRequired={standing.isRequired} />,
    hint: field.help && text(field.help),
    error: own && problemWords(own.problem),
    onEdit: (next: FieldValue | null) => work.edit(field.id, next),
  };
  return (
    <div
      className={classes('form-field', standing.holder && 'form-field--held')}
      onFocus={() => work.enter(field.id)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) work.leave();
      }}
    >
      {field.kind === 'persons' ? (
        <PersonsControl {...control} {...{ field, values, issues }} template={template} />
      ) : (
        <SingleControl {...control} field={field} />
      )}
      <FieldNews work={work} field={field} standing={standing} />
      {!isReadOnly && !isFilled(value) && <Offer work={work} field={field} standing={standing} />}
    </div>
  );
}

/** What another form of this consultation has asked already: one press puts it in. */
function Offer({ work, field, standing: { offer } }: FieldRowProps) {
  const { t } = useText();
  const { language } = useLanguage();
  const { text } = useWords();
  if (offer === null) return null;
  const said = valueText(field, offer.value, language);
  return (
    <p className="form-field__offer">
      <span>
        <Isolated>{t('console:form.offer', { value: said, from: text(offer.fromTitle) })}</Isolated>
      </span>
      <button
        type="button"
        className="quiet-button"
        onClick={() => work.edit(field.id, offer.value)}
      >
        {t('console:form.take')}
      </button>
    </p>
  );
}
