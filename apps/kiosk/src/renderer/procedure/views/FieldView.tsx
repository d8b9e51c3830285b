import {
  fieldIssues,
  normalised,
  type FieldIssue,
  type FieldProblem,
  type FieldValue,
  type FormField,
} from '@madoguchi/domain';
import { Button, Icon, StatusBanner } from '@madoguchi/ui-kit';
import { useEffect, useId, useMemo, useRef, useState, type FormEvent } from 'react';
import { useText } from '../../state/useText.tsx';
import { Answer } from '../answers/Answer.tsx';
import { PersonsAnswer } from '../answers/PersonsAnswer.tsx';
import { problemWords } from '../state/problemWords.ts';
import { fieldAfter, type Work } from '../state/work.ts';
import { knownWords } from '../state/words.ts';
import { askedOfResident, otherAt } from '../state/writers.ts';
import type { Filling } from './filling.ts';
import { HeldByOther } from './HeldByOther.tsx';
import { Question } from './Question.tsx';
import { Unplaced } from './Unplaced.tsx';
import { usePersonPlace } from './usePersonPlace.ts';

interface FieldViewProps {
  readonly filling: Filling;
  readonly field: FormField;
  readonly pageId: string;
}

/** One question, as large as the screen allows, with the keys that answer it. */
export function FieldView({ filling, field, pageId }: FieldViewProps) {
  const { view, isSentBack } = filling;
  const ids = { label: useId(), problem: useId() };
  const box = useRef<HTMLFormElement>(null);
  const other = otherAt(view, field.id);
  const isFree = other === null;
  const [issue] = fieldIssues(field, view);
  const [isTried, setTried] = useState(isSentBack);
  const at = usePersonPlace(view, field, isSentBack ? issue?.person : undefined);
  const asked = at.place?.inner ?? field;
  useHold(filling, field.id);
  useEffect(() => {
    if (isFree) firstControl(box.current)?.focus({ preventScroll: true });
  }, [isFree, asked.id]);
  const problem = isTried && isFree && issue !== undefined ? issue.problem : null;
  const { goOn, goBack } = useWays({ filling, field, pageId, at, isFree, isTried, setTried });
  return (
    <form ref={box} className="field-view" onSubmit={goOn} noValidate>
      <Question field={asked} id={ids.label} number={at.place && at.place.index + 1} />
      <Asked filling={filling} fieldId={field.id} />
      {isFree && <Unplaced filling={filling} field={field} />}
      <Problem id={ids.problem} problem={problem} field={asked} />
      <div className="field-view__answer">
        {other === null ? (
          <OwnAnswer {...{ filling, field, ids, at }} isWrong={problem !== null} />
        ) : (
          <HeldByOther filling={filling} field={field} holder={other} />
        )}
      </div>
      <Ways onBack={goBack} />
    </form>
  );
}

interface WaysProps extends FieldViewProps {
  readonly at: ReturnType<typeof usePersonPlace>;
  readonly isFree: boolean;
  readonly isTried: boolean;
  readonly setTried: (tried: boolean) => void;
}

/** The ways on and back: what is missing or wrong is said once, and then lets the resident go on. */
function useWays({ filling, field, pageId, at, isFree, isTried, setTried }: WaysProps) {
  const { view, form, go } = filling;
  const value = view.values[field.id];
  const leave = (work: Work) => {
    form.hold(null);
    if (value !== undefined && isFree) keepTidy(filling, field, value);
    go(work);
  };
  const isWrongHere = ({ person }: FieldIssue) =>
    at.place === null || (person?.index === at.place.index && person.fieldId === at.place.inner.id);
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    const issue = isTried || !isFree ? undefined : fieldIssues(field, view).find(isWrongHere);
    if (issue !== undefined) {
      setTried(true);
      if (issue.person !== undefined) at.goTo(issue.person);
      return;
    }
    setTried(false);
    if (at.place !== null) return at.goOn();
    const following = fieldAfter(view, field.id);
    leave(following === null ? { on: 'page', pageId } : { on: 'field', fieldId: following.id });
  };
  const goBack = () => {
    if (at.place === null) leave({ on: 'page', pageId });
    else at.goTo(null);
  };
  return { goOn, goBack };
}

function Ways({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  return (
    <div className="form-ways">
      <Button icon="back" onClick={onBack}>
        {text.show('kioskForm:field.back')}
      </Button>
      <Button type="submit" variant="primary" icon="next">
        {text.show('kioskForm:field.next')}
      </Button>
    </div>
  );
}

/** Holds the field for the resident while it is on the screen, as soon as it is free. */
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
  readonly at: ReturnType<typeof usePersonPlace>;
  readonly isWrong: boolean;
}

function OwnAnswer({ filling: { view, form }, field, ids, at, isWrong }: OwnAnswerProps) {
  const { template, values, offers } = view;
  const words = useMemo(() => knownWords(template, values, offers), [template, values, offers]);
  const onComposing = () => form.hold(field.id);
  const onValue = (value: FieldValue | null) => form.edit(field.id, value);
  const shared = { labelledBy: ids.label, describedBy: ids.problem, isWrong, words, onComposing };
  if (field.kind === 'persons') {
    const { place, goTo } = at;
    return <PersonsAnswer {...shared} {...{ values, field, place, goTo }} onPersons={onValue} />;
  }
  return (
    <Answer
      {...shared}
      key={field.id}
      field={field}
      value={singleOf(values[field.id])}
      onValue={onValue}
    />
  );
}

/** A field that is no list has no list of persons. */
const singleOf = (value: FieldValue | undefined) => value as Parameters<typeof Answer>[0]['value'];
