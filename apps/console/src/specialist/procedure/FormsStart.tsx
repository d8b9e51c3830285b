import { Icon, Isolated } from '@madoguchi/ui-kit';
import { memo } from 'react';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useText } from '../../app/useText.ts';
import type { ServingView } from '../situation.ts';
import { useWords } from '../useWords.ts';
import { formHandlers, type FormsWork } from './useForms.ts';
import './procedures.css';

interface FormsStartProps {
  readonly forms: FormsWork;
  readonly current: ServingView;
  /** Opens the dialog that asks which one to begin, or which one to go on with. */
  readonly onOpen: (dialog: 'begin' | 'resume') => void;
}

/** Beside the call: the procedures that are open in it, and the button that begins one. */
export const FormsStart = memo(function FormsStart({ forms, current, onOpen }: FormsStartProps) {
  const { t } = useText();
  const { procedures } = current;
  const ask = () => onOpen('begin');
  if (procedures.length === 0 && !forms.mayBegin) return null;
  return (
    <section className="forms-start" aria-label={t('console:form.there')}>
      {procedures.length === 0 ? (
        <KeyedButton
          command="procedure"
          icon="write"
          onClick={formHandlers(forms, current, ask).procedure}
        >
          {t('console:form.start')}
        </KeyedButton>
      ) : (
        <>
          <ul className="forms-start__list">
            {procedures.map((procedure) => (
              <Started key={procedure.procedureId} procedure={procedure} forms={forms} />
            ))}
          </ul>
          {forms.mayBegin && (
            <button type="button" className="quiet-button" onClick={ask}>
              <Icon name="more" />
              {t('console:form.another')}
            </button>
          )}
        </>
      )}
      {forms.mayBegin && (
        <button type="button" className="quiet-button" onClick={() => onOpen('resume')}>
          <Icon name="undo" />
          {t('console:form.resume.button')}
        </button>
      )}
    </section>
  );
});

interface StartedProps {
  readonly procedure: ServingView['procedures'][number];
  readonly forms: FormsWork;
}

/** A procedure of this call with how far it is; a press opens it. */
function Started({ procedure, forms }: StartedProps) {
  const { t } = useText();
  const { text } = useWords();
  const { procedureId, title, state, filled, of, receiptNumber } = procedure;
  const isOpen = forms.openId === procedureId;
  return (
    <li>
      <button
        type="button"
        className="work-item"
        aria-pressed={isOpen}
        onClick={() => (isOpen ? forms.close() : forms.open(procedureId))}
      >
        <span className="work-item__matter">
          <Isolated>{text(title)}</Isolated>
        </span>
        <span className="work-item__foot">
          {t(`console:form.states.${state}`)}
          <span className="numbers">
            {receiptNumber ?? t('console:form.filled', { filled, of })}
          </span>
        </span>
      </button>
    </li>
  );
}
