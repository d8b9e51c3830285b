import {
  fieldProblem,
  normalised,
  type FieldProblem,
  type FieldValue,
  type FormField,
} from '@madoguchi/domain';
import { Button, Icon, Ruby, StatusBanner } from '@madoguchi/ui-kit';
import { useEffect, useId, useMemo, useRef, useState, type FormEvent } from 'react';
import { useText } from '../../state/useText.tsx';
import { Answer } from '../answers/Answer.tsx';
import { PersonsAnswer } from '../answers/PersonsAnswer.tsx';
import { problemWords } from '../state/problemWords.ts';
import { fieldAfter } from '../state/work.ts';
import { knownWords } from '../state/words.ts';
import { askedOfResident, otherAt } from '../state/writers.ts';
import type { Filling } from './filling.ts';
import { HeldByOther } from './HeldByOther.tsx';

interface FieldViewProps {
  readonly filling: Filling;
  readonly field: FormField;
  readonly pageId: string;
}

/** One question, as large as the screen allows, with the keys that answer it. */
export function FieldView({ filling, field, pageId }: FieldViewProps) {
  const text = useText();
  const { view, form, go, isSentBack } = filling;
  const [isTried, setTried] = useState(isSentBack);
  const ids = { label: useId(), problem: useId() };
  const box = useRef<HTMLFormElement>(null);
  const other = otherAt(view, field.id);
  const isFree = other === null;
  useHold(filling, field.id);
  useEffect(() => {
    if (isFree) firstControl(box.current)?.focus({ preventScroll: true });
  }, [isFree]);
  const value = view.values[field.id];
  const problem = fieldProblem(field, value, view);
  const shownProblem = isTried && other === null ? problem : null;
  const leave = () => {
    form.hold(null);
    if (value !== undefined) keepTidy(filling, field, value);
  };
  const goOn = (event?: FormEvent) => {
    event?.preventDefault();
    if (problem !== null && other === null && !isTried) {
      setTried(true);
      return;
    }
    leave();
    const following = fieldAfter(view, field.id);
    go(following === null ? { on: 'page', pageId } : { on: 'field', fieldId: following.id });
  };
  return (
    <form ref={box} className="field-view" onSubmit={goOn} noValidate>
      <Question field={field} id={ids.label} />
      <Asked filling={filling} fieldId={field.id} />
      <Problem id={ids.problem} problem={shownProblem} field={field} />
      <div className="field-view__answer">
        {other === null ? (
          <OwnAnswer filling={filling} field={field} ids={ids} isWrong={shownProblem !== null} />
        ) : (
          <HeldByOther filling={filling} field={field} holder={other} />
        )}
      </div>
      <div className="form-ways">
        <Button
          icon="back"
          onClick={() => {
            leave();
            go({ on: 'page', pageId });
          }}
        >
          {text.show('kioskForm:field.back')}
        </Button>
        <Button type="submit" variant="primary" icon="next">
          {text.show('kioskForm:field.next')}
        </Button>
      </div>
    </form>
  );
}

/** While a field is on the screen it is the resident's, as soon as nobody else writes there. */
function useHold({ form, view }: Filling, fieldId: string): void {
  const isFree = otherAt(view, fieldId) === null;
  useEffect(() => {
    if (isFree) form.hold(fieldId);
  }, [form, fieldId, isFree]);
  useEffect(() => () => form.hold(null), [form, fieldId]);
}

/** What was typed becomes what is kept: full-width kana, no blanks at the ends. */
function keepTidy({ form }: Filling, field: FormField, value: FieldValue): void {
  const tidy = normalised(field, value);
  if (JSON.stringify(tidy) !== JSON.stringify(value)) form.edit(field.id, tidy);
}

/** What is written in; where there is only something to touch, the question, or a tile would look chosen. */
const firstControl = (box: HTMLElement | null) =>
  box?.querySelector<HTMLElement>('.field-view__answer :is(input, textarea)') ??
  box?.querySelector<HTMLElement>('.field-view__label');

function Question({ field, id }: { readonly field: FormField; readonly id: string }) {
  const text = useText();
  return (
    <div className="field-view__question">
      <h2 id={id} className="field-view__label" tabIndex={-1}>
        <Ruby>{text.of(field.label)}</Ruby>
      </h2>
      {field.help !== undefined && (
        <p className="field-view__help">
          <Ruby>{text.of(field.help)}</Ruby>
        </p>
      )}
    </div>
  );
}

interface ProblemProps {
  readonly id: string;
  readonly problem: FieldProblem | null;
  readonly field: FormField;
}

function Problem({ id, problem, field }: ProblemProps) {
  const text = useText();
  return (
    <div id={id} className="field-view__problem">
      <StatusBanner tone="warning">{problem && problemWords(text, problem, field)}</StatusBanner>
    </div>
  );
}

/** Somebody of staff wants to write here: one touch lets them, and silence does, too. */
function Asked({
  filling: { view, form },
  fieldId,
}: {
  readonly filling: Filling;
  readonly fieldId: string;
}) {
  const text = useText();
  const asked = askedOfResident(view, fieldId);
  return (
    <div className="field-view__asked" aria-live="polite">
      {asked && (
        <div className="form-note form-note--asked">
          <Icon name="person" />
          <span>{text.show('kioskForm:field.theyAsk', { name: asked.name })}</span>
          <Button onClick={() => form.hold(null)}>{text.show('kioskForm:field.give')}</Button>
        </div>
      )}
    </div>
  );
}

interface OwnAnswerProps {
  readonly filling: Filling;
  readonly field: FormField;
  readonly ids: { readonly label: string; readonly problem: string };
  readonly isWrong: boolean;
}

function OwnAnswer({ filling: { view, form }, field, ids, isWrong }: OwnAnswerProps) {
  const { template, values, offers } = view;
  const words = useMemo(() => knownWords(template, values, offers), [template, values, offers]);
  const onComposing = () => form.hold(field.id);
  const onValue = (value: FieldValue | null) => form.edit(field.id, value);
  if (field.kind === 'persons') {
    return (
      <PersonsAnswer {...{ template, values, field, words, onComposing }} onPersons={onValue} />
    );
  }
  return (
    <Answer
      key={field.id}
      field={field}
      value={singleOf(values[field.id])}
      labelledBy={ids.label}
      describedBy={ids.problem}
      {...{ isWrong, words, onValue, onComposing }}
    />
  );
}

/** A field that is no list has no list of persons. */
const singleOf = (value: FieldValue | undefined) => value as Parameters<typeof Answer>[0]['value'];
