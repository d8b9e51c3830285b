import type { PassedThing } from '@madoguchi/domain';
import { Button, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { passingLines, type Passable, type PassingLine } from './passable.ts';
import { useThingWords } from './usePassable.ts';
import './passing.css';

interface PassingSectionProps {
  readonly passable: Passable;
  /** The desk that it would go to; empty until it is chosen. */
  readonly toDeskId: string;
  /** What is meant at first; without it everything that was not asked for yet. */
  readonly meant?: readonly PassedThing[];
}

/** 次の窓口に渡すもの: one line for each thing and what became of it; the resident is asked from here, at the kiosk. */
export function PassingSection({ passable, toDeskId, meant }: PassingSectionProps) {
  const { t } = useText();
  const { mayAsk } = passable;
  return (
    <fieldset className="passing">
      <legend>{t('console:passing.title')}</legend>
      <p className="passing__lead">
        {toDeskId === ''
          ? t('console:passing.noDesk')
          : t(mayAsk ? 'console:passing.lead' : 'console:passing.leadAfter')}
      </p>
      {toDeskId !== '' && <Lines key={toDeskId} {...{ passable, toDeskId, meant }} />}
    </fieldset>
  );
}

function Lines({
  passable,
  toDeskId,
  meant,
}: Omit<PassingSectionProps, 'meant'> & { readonly meant: readonly PassedThing[] | undefined }) {
  const { t } = useText();
  const nameOf = useThingWords(passable);
  const lines = passingLines(passable, toDeskId);
  const [turned, setTurned] = useState<readonly PassedThing[]>([]);
  const isChosen = ({ thing, answer }: PassingLine): boolean => {
    const isMeant = meant === undefined ? answer === 'notAsked' : meant.includes(thing);
    return (isMeant && answer === 'notAsked') !== turned.includes(thing);
  };
  const chosen = lines.filter(isChosen).map(({ thing }) => thing);
  const asked = passable.passings.find(({ state }) => state === 'asked');
  const turn = (thing: PassedThing) =>
    setTurned(
      turned.includes(thing) ? turned.filter((each) => each !== thing) : [...turned, thing],
    );
  return (
    <>
      <ul className="passing__things">
        {lines.map((line) => (
          <li key={line.thing} className={`passing__line passing__line--${line.answer}`}>
            {passable.mayAsk && asked === undefined ? (
              <label>
                <input type="checkbox" checked={isChosen(line)} onChange={() => turn(line.thing)} />
                <Isolated>{nameOf(line.thing)}</Isolated>
              </label>
            ) : (
              <span className="passing__name">
                <Isolated>{nameOf(line.thing)}</Isolated>
              </span>
            )}
            <span className="passing__answer">{t(`console:passing.answers.${line.answer}`)}</span>
            <KeepBack line={line} name={nameOf(line.thing)} mayAsk={passable.mayAsk} />
          </li>
        ))}
      </ul>
      <Asking {...{ passable, toDeskId, chosen }} onAsked={() => setTurned([])} />
    </>
  );
}

interface AskingProps {
  readonly passable: Passable;
  readonly toDeskId: string;
  readonly chosen: readonly PassedThing[];
  readonly onAsked: () => void;
}

/** How far it is with asking, and the way on. */
function Asking({ passable, toDeskId, chosen, onAsked }: AskingProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  const asked = passable.passings.find(({ state }) => state === 'asked');
  const ask = () =>
    void perform('passing', () => model.passings.ask(toDeskId, chosen)).then(onAsked);
  return (
    <>
      <output className="passing__state">
        {asked && t('console:passing.asked')}
        {!asked && passable.mayAsk && chosen.length === 0 && t('console:passing.noThing')}
        {!passable.mayAsk && t('console:passing.contact')}
      </output>
      {passable.mayAsk && !asked && chosen.length > 0 && (
        <Button icon="people" onClick={ask}>
          {t('console:passing.ask', { count: chosen.length })}
        </Button>
      )}
      {asked && (
        <Button
          onClick={() => void perform('passing', () => model.passings.withdraw(asked.passingId))}
        >
          {t('console:passing.withdraw')}
        </Button>
      )}
    </>
  );
}

interface KeepBackProps {
  readonly line: PassingLine;
  readonly name: string;
  readonly mayAsk: boolean;
}

/** Staff let a thing stay after all. */
function KeepBack({ line: { thing, passingId }, name, mayAsk }: KeepBackProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  if (passingId === null || !mayAsk) return null;
  return (
    <button
      type="button"
      className="quiet-button"
      aria-label={t('console:passing.keepBackThing', { thing: name })}
      onClick={() => void perform('passing', () => model.passings.keepBack(passingId, thing))}
    >
      {t('console:passing.keepBack')}
    </button>
  );
}
