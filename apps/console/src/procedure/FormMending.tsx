import { fieldOf, leftToMend, markedFields, pageOfField } from '@madoguchi/domain';
import { useEffect, useState } from 'react';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { controlId } from './fieldStanding.ts';
import type { FormWork } from './formWork.ts';

/** 補正: what still has to be mended in the whole form, each leading to its field; what has been mended is struck off. */
export function FormMending({ work }: { readonly work: FormWork }) {
  const { t } = useText();
  const { text } = useWords();
  const lead = useLead(work);
  const { template } = work.procedure;
  const marked = markedFields(work.procedure);
  if (marked.length === 0) return null;
  const left = leftToMend(marked);
  return (
    <section className="form-mending" aria-label={t('console:procedures.sheet.reasons')}>
      <output className="form-mending__left">
        {t(`console:form.mending.${left === 0 ? 'none' : 'left'}`, {
          count: left,
          of: marked.length,
        })}
      </output>
      <ul>
        {marked.map(({ fieldId, isMended }) => {
          const field = fieldOf(template, fieldId);
          const label = field === null ? fieldId : text(field.label);
          return (
            <li key={fieldId}>
              {isMended ? (
                <del>
                  {label}
                  <span className="visually-hidden">{t('console:missing.mended')}</span>
                </del>
              ) : (
                <button type="button" className="quiet-button" onClick={() => lead(fieldId)}>
                  {label}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Puts the focus into a field, on whatever page it is. */
function useLead({ pages, page, procedure, go }: FormWork): (fieldId: string) => void {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    focusOn(wanted);
    setWanted(null);
  }, [wanted, page.id]);
  return (fieldId) => {
    const of = pageOfField(procedure.template, fieldId);
    if (of?.id === page.id) return focusOn(fieldId);
    setWanted(fieldId);
    go(pages.findIndex(({ id }) => id === of?.id));
  };
}

const focusOn = (fieldId: string): void => document.getElementById(controlId(fieldId))?.focus();
