import {
  isFilled,
  isRequired,
  markedFields,
  type FormField,
  type FormPage as Page,
} from '@madoguchi/domain';
import { Button, classes, Icon, Isolated, Ruby } from '@madoguchi/ui-kit';
import { useEffect, useRef } from 'react';
import { useTurnedByStaff } from '../../state/pagesShown.ts';
import { useText } from '../../state/useText.tsx';
import { emptyFields, fieldsOnPage, mayWrite, pagesOfForm, type Filled } from '../state/work.ts';
import { otherAt, sideOf } from '../state/writers.ts';
import type { Filling } from './filling.ts';
import { FieldText } from './FieldText.tsx';
import { Offers } from './Offers.tsx';
import { ToMend } from './ToMend.tsx';

interface FormPageProps {
  readonly filling: Filling;
  readonly page: Page;
}

/** One page of the form: every question with what stands there, by whomever it is being written. */
export function FormPage({ filling, page }: FormPageProps) {
  const text = useText();
  const { view, go } = filling;
  const pages = pagesOfForm(view);
  const at = pages.findIndex(({ id }) => id === page.id);
  const [previous, next] = [pages[at - 1], pages[at + 1]];
  const start = emptyFields(view, page)[0];
  useTurnedByStaff((step) => {
    const to = step === 1 ? next : previous;
    if (to !== undefined) go({ on: 'page', pageId: to.id });
    return to !== undefined;
  });
  return (
    <>
      <div className="form-panel__body">
        {view.openFields === null ? <Offers filling={filling} /> : <ToMend view={view} />}
        <ul className="form-rows" key={page.id}>
          {fieldsOnPage(view, page).map((field) => (
            <Row key={field.id} filling={filling} field={field} />
          ))}
        </ul>
      </div>
      <div className="form-ways">
        {previous !== undefined && (
          <Button icon="back" onClick={() => go({ on: 'page', pageId: previous.id })}>
            {text.show('kioskForm:page.previous')}
          </Button>
        )}
        {start !== undefined && (
          <Button icon="write" onClick={() => go({ on: 'field', fieldId: start.id })}>
            {text.show('kioskForm:page.start')}
          </Button>
        )}
        {next === undefined ? (
          <Button variant="primary" icon="check" onClick={filling.confirmAll}>
            {text.show('kioskForm:page.confirm')}
          </Button>
        ) : (
          <Button variant="primary" icon="next" onClick={() => go({ on: 'page', pageId: next.id })}>
            {text.show('kioskForm:page.next')}
          </Button>
        )}
      </div>
    </>
  );
}

interface RowProps {
  readonly filling: Filling;
  readonly field: FormField;
}

/** A question with its answer, which follows another party's strokes and names them. */
function Row({ filling: { view, go }, field }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const other = otherAt(view, field.id);
  const isFollowed = other !== null;
  useEffect(() => {
    if (isFollowed) row.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [isFollowed]);
  const words = <RowWords view={view} field={field} />;
  return (
    <li
      ref={row}
      className={classes('form-row', other !== null && 'form-row--held')}
      data-side={other === null ? undefined : sideOf(other.seat)}
    >
      {mayWrite(view, field) ? (
        <button
          type="button"
          className="form-row__field"
          onClick={() => go({ on: 'field', fieldId: field.id })}
        >
          {words}
          <Icon name="write" />
        </button>
      ) : (
        <div className="form-row__field form-row__field--shown">{words}</div>
      )}
    </li>
  );
}

function RowWords({ view, field }: { readonly view: Filling['view']; readonly field: FormField }) {
  const text = useText();
  const value = view.values[field.id];
  const other = otherAt(view, field.id);
  const marked = markedFields(view).find(({ fieldId }) => fieldId === field.id);
  const isThere = value !== undefined && isFilled(value);
  const isMissing = !isThere && isRequired(view.template, view.values, field);
  return (
    <span className="form-row__words">
      <span className="form-row__label">
        <Ruby>{text.of(field.label)}</Ruby>
        {isMissing && (
          <span className="form-row__required">{text.show('kioskForm:page.required')}</span>
        )}
      </span>
      {isThere ? (
        <span className="form-row__value">
          <FieldText field={field} value={value} />
        </span>
      ) : (
        <span className="form-row__empty">{text.show(emptyWords(view, field))}</span>
      )}
      {marked !== undefined && (
        <span
          className={classes('form-row__reason', marked.isMended && 'form-row__reason--mended')}
        >
          {marked.isMended ? (
            <del>
              <Isolated>{marked.reason}</Isolated>
            </del>
          ) : (
            <Isolated>{marked.reason}</Isolated>
          )}
        </span>
      )}
      {other !== null && (
        <span className="form-row__who">
          <Icon name="write" />
          <span>{text.show('kioskForm:field.held', { name: other.name })}</span>
        </span>
      )}
    </span>
  );
}

const emptyWords = (view: Filled, field: FormField) =>
  mayWrite(view, field) ? ('kioskForm:page.write' as const) : ('kioskForm:page.byThem' as const);
