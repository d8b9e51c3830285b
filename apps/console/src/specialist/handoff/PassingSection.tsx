import { CARD_TEXTS, type PassedThing } from '@madoguchi/domain';
import { Button, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import type { ServingView } from '../situation.ts';
import { useWords } from '../useWords.ts';
import './passing.css';

interface PassingSectionProps {
  readonly current: ServingView;
  /** The desk that the card is to go to; empty until it is chosen. */
  readonly toDeskId: string;
}

/** 次の窓口に渡すもの: what goes along is chosen here, and agreed to by the resident at the kiosk. */
export function PassingSection({ current, toDeskId }: PassingSectionProps) {
  const { t } = useText();
  const { text } = useWords();
  const { model, perform } = useActions();
  const things: readonly PassedThing[] = [
    ...CARD_TEXTS.map((note) => `note:${note}` as const),
    ...current.procedures.map(({ procedureId }) => `procedure:${procedureId}` as const),
  ];
  const [left, setLeft] = useState<readonly PassedThing[]>([]);
  const chosen = things.filter((thing) => !left.includes(thing));
  const last = current.passings.findLast((each) => each.toDeskId === toDeskId);
  const nameOf = (thing: PassedThing): string => {
    const note = CARD_TEXTS.find((each) => thing === `note:${each}`);
    if (note !== undefined) return t(`console:card.fields.${note}`);
    const form = current.procedures.find(({ procedureId }) => thing.endsWith(procedureId));
    return form === undefined ? '' : text(form.title);
  };
  const lacks = toDeskId === '' ? 'noDesk' : chosen.length === 0 ? 'noThing' : null;
  const stateWords = (): string => {
    if (last === undefined) return t('console:passing.state.none');
    if (last.state === 'asked') return t('console:passing.state.asked');
    return last.agreed.length === 0
      ? t('console:passing.state.nothing')
      : t('console:passing.state.agreed', { things: last.agreed.map(nameOf).join('、') });
  };
  const turn = (thing: PassedThing) =>
    setLeft(left.includes(thing) ? left.filter((each) => each !== thing) : [...left, thing]);
  return (
    <fieldset className="passing">
      <legend>{t('console:passing.title')}</legend>
      <p className="passing__lead">{t('console:passing.lead')}</p>
      <ul className="passing__things">
        {things.map((thing) => (
          <li key={thing}>
            <label>
              <input type="checkbox" checked={!left.includes(thing)} onChange={() => turn(thing)} />
              <Isolated>{nameOf(thing)}</Isolated>
            </label>
          </li>
        ))}
      </ul>
      <p className="passing__state" aria-live="polite">
        {lacks === null ? stateWords() : t(`console:passing.state.${lacks}`)}
      </p>
      {lacks === null && (
        <Button
          onClick={() => void perform('transfer', () => model.passings.ask(toDeskId, chosen))}
        >
          {t('console:passing.ask')}
        </Button>
      )}
    </fieldset>
  );
}
