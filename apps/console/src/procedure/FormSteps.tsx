import { isFilled, leftToMend, markedFields, shownFields, type FormPage } from '@madoguchi/domain';
import { Icon } from '@madoguchi/ui-kit';
import { useEffect, useRef } from 'react';
import { Kbd } from '../app/Kbd.tsx';
import { useKeyNames } from '../app/useKeys.ts';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import type { FormWork } from './formWork.ts';

/** The pages of a form, how far each is, and which of them the resident has confirmed. */
export function FormSteps({ work }: { readonly work: FormWork }) {
  const { t } = useText();
  const list = useRef<HTMLOListElement>(null);
  const { id } = work.page;
  useEffect(() => {
    // What is opened, and a page that is turned to, takes the focus where it begins.
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [id]);
  return (
    <nav className="form-steps" aria-label={t('console:form.pages')}>
      <ol className="form-steps__list" ref={list}>
        {work.pages.map((page, at) => (
          <Step key={page.id} work={work} page={page} at={at} />
        ))}
      </ol>
    </nav>
  );
}

interface StepProps {
  readonly work: FormWork;
  readonly page: FormPage;
  readonly at: number;
}

function Step({ work, page, at }: StepProps) {
  const { t } = useText();
  const { text } = useWords();
  const { aria } = useKeyNames();
  const { procedure } = work;
  const shown = shownFields(procedure.template, page, procedure.values);
  const filled = shown.filter(({ id }) => isFilled(procedure.values[id])).length;
  const marked = markedFields(procedure).filter(({ fieldId }) =>
    page.fields.some(({ id }) => id === fieldId),
  );
  const left = leftToMend(marked);
  const stands =
    marked.length === 0
      ? t('console:form.filled', { filled, of: shown.length })
      : left === 0
        ? t('console:form.mending.page')
        : t('console:form.marked', { count: left });
  const isHere = at === work.at;
  const neighbour = at === work.at - 1 ? 'formBefore' : at === work.at + 1 ? 'formAfter' : null;
  return (
    <li>
      <button
        type="button"
        className="form-step"
        {...(isHere ? { 'aria-current': 'step' as const } : {})}
        {...(neighbour ? { 'aria-keyshortcuts': aria(neighbour) } : {})}
        onClick={() => work.go(at)}
      >
        <span className="form-step__title">
          {at + 1}. <span className="form-step__name">{text(page.title)}</span>
          {neighbour && <Kbd command={neighbour} />}
        </span>
        <span className="form-step__state">
          {procedure.confirmed[page.id] === undefined ? (
            stands
          ) : (
            <>
              <Icon name="check" />
              {t('console:form.confirmed')}
            </>
          )}
        </span>
      </button>
    </li>
  );
}
