import { fieldOf, pageOf, pageOfField, type ErrorCode } from '@madoguchi/domain';
import { Ruby, StatusBanner, useAction, useObservable } from '@madoguchi/ui-kit';
import type { ProcedureForm } from '@madoguchi/client';
import type { ProcedureView } from '@madoguchi/protocol';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../state/useText.tsx';
import { SignView } from './signature/SignView.tsx';
import { confirming, firstProblem, pagesOfForm, workNow, type Work } from './state/work.ts';
import { fieldOfStaff } from './state/writers.ts';
import './styles/index.css';
import { ConfirmView } from './views/ConfirmView.tsx';
import { FieldView } from './views/FieldView.tsx';
import type { Filling } from './views/filling.ts';
import { FormPage } from './views/FormPage.tsx';
import { ReceiptView } from './views/ReceiptView.tsx';

/** The form that resident and specialist fill together, beside the face. Loaded when the first one is shown. */
export function FormPanel({ form }: { readonly form: ProcedureForm }) {
  const text = useText();
  const { view, unplaced } = useObservable(form);
  if (view === null) {
    return (
      <section className="form-panel" aria-busy="true">
        <p className="form-note">{text.show('kioskForm:head.loading')}</p>
      </section>
    );
  }
  return <Shown form={form} view={view} unplaced={unplaced} />;
}

type ShownProps = Pick<Filling, 'form' | 'view' | 'unplaced'>;

function Shown(shown: ShownProps) {
  const text = useText();
  const filling = useFilling(shown);
  const { view, work, failure } = filling;
  return (
    <section
      className="form-panel"
      data-on={work.on}
      aria-label={text.plain('kioskForm:head.form')}
    >
      <Head view={view} work={work} />
      <StatusBanner tone="warning">{failure && text.show(`errors:${failure}`)}</StatusBanner>
      {screenOf(filling, work)}
    </section>
  );
}

function screenOf(filling: Filling, work: Work): ReactNode {
  const { template } = filling.view;
  switch (work.on) {
    case 'page':
    case 'confirm': {
      const page = pageOf(template, work.pageId);
      if (page === null) return null;
      return work.on === 'page' ? (
        <FormPage filling={filling} page={page} />
      ) : (
        <ConfirmView filling={filling} page={page} />
      );
    }
    case 'field': {
      const field = fieldOf(template, work.fieldId);
      const page = pageOfField(template, work.fieldId);
      return (
        field &&
        page && <FieldView key={field.id} filling={filling} field={field} pageId={page.id} />
      );
    }
    case 'sign':
      return <SignView filling={filling} />;
    case 'receipt':
      return <ReceiptView filling={filling} />;
  }
}

interface HeadProps {
  readonly view: ProcedureView;
  readonly work: Work;
}

function Head({ view, work }: HeadProps) {
  const text = useText();
  const { template } = view;
  const pages = pagesOfForm(view);
  const pageId =
    work.on === 'field'
      ? pageOfField(template, work.fieldId)?.id
      : 'pageId' in work
        ? work.pageId
        : null;
  const at = pages.findIndex(({ id }) => id === pageId);
  const page = pages[at];
  return (
    <header className="form-head">
      <p className="form-head__title">
        <Ruby>{text.of(template.title)}</Ruby>
        {template.isSample && (
          <span className="form-head__sample">{text.show('kioskForm:head.sample')}</span>
        )}
      </p>
      {page !== undefined && work.on !== 'confirm' && (
        <p className="form-head__page">
          <Ruby>{text.of(page.title)}</Ruby>{' '}
          <span>{text.plain('kioskForm:head.page', { page: at + 1, pages: pages.length })}</span>
        </p>
      )}
      {work.on === 'page' && (
        <p className="form-head__resume">
          {text.show('kioskForm:head.resume', { code: view.resume.code })}
        </p>
      )}
    </header>
  );
}

interface Fillings extends Filling {
  readonly work: Work;
  readonly failure: ErrorCode | null;
}

/** What the resident does with the form; while they look on, the page follows what staff fill. */
function useFilling({ form, view, unplaced }: ShownProps): Fillings {
  const [chosen, go] = useState<Work | null>(null);
  const [isSentBack, setSentBack] = useState(false);
  const { perform, failure } = useAction<'act'>();
  const work = workNow(view, chosen);
  useFollowing(view, work, go);
  const goTo = useCallback((next: Work) => {
    setSentBack(false);
    go(next);
  }, []);
  const confirmAll = () => {
    const problem = firstProblem(view);
    setSentBack(problem !== null);
    go(problem === null ? confirming(view) : { on: 'field', fieldId: problem.fieldId });
  };
  return {
    ...{ form, view, unplaced, work, confirmAll, isSentBack },
    go: goTo,
    act: async (action) => {
      await perform('act', action);
    },
    failure,
  };
}

function useFollowing(view: ProcedureView, work: Work, go: (work: Work) => void): void {
  const theirs = fieldOfStaff(view);
  const followed = useRef<string | null>(null);
  const pageId = work.on === 'page' ? work.pageId : null;
  useEffect(() => {
    const isNew = followed.current !== theirs;
    followed.current = theirs;
    if (!isNew || theirs === null || pageId === null) return;
    const page = pageOfField(view.template, theirs);
    if (page !== null && page.id !== pageId) go({ on: 'page', pageId: page.id });
  }, [theirs, pageId, view.template, go]);
}
