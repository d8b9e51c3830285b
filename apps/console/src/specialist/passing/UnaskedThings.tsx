import type { PassedThing } from '@madoguchi/domain';
import { Button, Isolated } from '@madoguchi/ui-kit';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { useWords } from '../useWords.ts';
import type { Passable } from './passable.ts';
import { useThingWords } from './usePassable.ts';
import './passing.css';

interface UnaskedThingsProps {
  readonly passable: Passable;
  /** What was never asked for, by the desk that it is meant for. */
  readonly open: ReadonlyMap<string, readonly PassedThing[]>;
  readonly onAsked: () => void;
}

/** Lists, before the call ends, what prepared cards would take along without the resident's answer; each can be asked now. */
export function UnaskedThings({ passable, open, onAsked }: UnaskedThingsProps) {
  const { t } = useText();
  const { text } = useWords();
  const { model, perform } = useActions();
  const nameOf = useThingWords(passable);
  const targets = useLoaded(() => model.transfer.targets());
  if (open.size === 0) return null;
  const deskOf = (deskId: string): string => {
    const desk = targets.value?.find((each) => each.deskId === deskId);
    return desk === undefined ? '' : text(desk.name);
  };
  const ask = (deskId: string, things: readonly PassedThing[]) =>
    void perform('passing', () => model.passings.ask(deskId, things)).then(
      (isAsked) => isAsked && onAsked(),
    );
  return (
    <>
      <p>{t('console:passing.before')}</p>
      <ul className="ending-open">
        {[...open].map(([deskId, things]) => (
          <li key={deskId}>
            <span>
              <Isolated>
                {t('console:passing.beforeDesk', {
                  desk: deskOf(deskId),
                  things: things.map(nameOf).join('、'),
                })}
              </Isolated>
            </span>
            <Button icon="people" onClick={() => ask(deskId, things)}>
              {t('console:passing.ask', { count: things.length })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
