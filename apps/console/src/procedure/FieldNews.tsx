import { valueText, type FormField, type MarkedField } from '@madoguchi/domain';
import { classes, Icon, Isolated } from '@madoguchi/ui-kit';
import { useLanguage } from '../app/useLanguage.ts';
import { useText } from '../app/useText.ts';
import type { FieldStanding } from './fieldStanding.ts';
import type { FormWork } from './formWork.ts';

interface FieldNewsProps {
  readonly work: FormWork;
  readonly field: FormField;
  readonly standing: FieldStanding;
}

/** Why a field is as it is: who is at it, whose it is, what the desk wants of it, what could not be put in. */
export function FieldNews({ work, field, standing }: FieldNewsProps) {
  const { t } = useText();
  const { marked, closed } = standing;
  return (
    <div className="form-field__news">
      {marked !== null && <WhyMarked marked={marked} />}
      {closed === 'resident' && (
        <p className="form-field__closed">{t('console:form.byResident')}</p>
      )}
      <HolderLine work={work} field={field} standing={standing} />
      <Unplaced work={work} field={field} standing={standing} />
    </div>
  );
}

function WhyMarked({ marked: { reason, isMended } }: { readonly marked: MarkedField }) {
  const { t } = useText();
  const words = <Isolated>{t('console:form.returned', { reason })}</Isolated>;
  return (
    <p className={classes('form-field__reason', isMended && 'form-field__reason--mended')}>
      <Icon name={isMended ? 'check' : 'warning'} />
      {isMended ? <del>{words}</del> : words}
    </p>
  );
}

/** Who is writing in the field, and the way to take it over. */
function HolderLine({ work, field, standing: { holder, wantedBy } }: FieldNewsProps) {
  const { t } = useText();
  const wanted = wantedBy === null ? null : t('console:form.wanted', { name: wantedBy });
  const said = holder === null ? wanted : t('console:form.holder', { name: holder.name });
  return (
    <output className="form-field__holder">
      {said !== null && (
        <>
          <Icon name="write" />
          <Isolated>{said}</Isolated>
        </>
      )}
      {holder !== null &&
        (holder.isAsked ? (
          <span>{t('console:form.asked')}</span>
        ) : (
          <button type="button" className="quiet-button" onClick={() => work.ask(field.id)}>
            {t('console:form.ask')}
          </button>
        ))}
    </output>
  );
}

/** Text that was typed while another party held the field. It is kept until it is put in or dropped. */
function Unplaced({ work, field, standing: { unplaced, isReadOnly } }: FieldNewsProps) {
  const { t } = useText();
  const { language } = useLanguage();
  if (unplaced === null) return null;
  return (
    <p className="form-field__offer" role="alert">
      <Isolated>{t('console:form.kept', { value: valueText(field, unplaced, language) })}</Isolated>
      {!isReadOnly && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => work.edit(field.id, unplaced)}
        >
          {t('console:form.putBack')}
        </button>
      )}
      <button type="button" className="quiet-button" onClick={() => work.drop(field.id)}>
        {t('console:form.drop')}
      </button>
    </p>
  );
}
