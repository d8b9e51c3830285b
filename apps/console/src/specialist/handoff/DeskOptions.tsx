import type { TransferTarget } from '@madoguchi/client';
import { classes, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useWords } from '../useWords.ts';
import { targetState, type TargetGroup } from './targets.ts';

interface DeskOptionsProps {
  readonly id: string;
  readonly groups: readonly TargetGroup[];
  /** The one that the arrows are at. */
  readonly activeId: string | null;
  readonly chosenId: string;
  readonly onChoose: (deskId: string) => void;
}

export const optionId = (deskId: string): string => `card-desk-${deskId}`;

/** The list of desks under the field that searches it. */
export function DeskOptions({ id, groups, activeId, chosenId, onChoose }: DeskOptionsProps) {
  const { t } = useText();
  return (
    <div
      className="desks__list"
      id={id}
      role="listbox"
      aria-label={t('console:card.fields.toDeskId')}
    >
      {groups.map(({ area, targets }) => (
        <div key={area} role="group" aria-labelledby={`${id}-${area}`}>
          <p className="desks__area" id={`${id}-${area}`} role="presentation">
            {t(`console:desks.areas.${area}`)}
          </p>
          {targets.map((target) => (
            <DeskOption
              key={target.deskId}
              target={target}
              isActive={target.deskId === activeId}
              isChosen={target.deskId === chosenId}
              onChoose={() => onChoose(target.deskId)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface DeskOptionProps {
  readonly target: TransferTarget;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function DeskOption({ target, isActive, isChosen, onChoose }: DeskOptionProps) {
  const { t } = useText();
  const { text } = useWords();
  const state = targetState(target);
  const words = useStateWords(target);
  return (
    // The field keeps the focus, and with it the keys.
    <div
      id={optionId(target.deskId)}
      role="option"
      aria-selected={isChosen}
      className={classes('desk-option', isActive && 'desk-option--active')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="desk-option__name">
        <Isolated>{text(target.name)}</Isolated>
      </span>
      <span className={classes('desk-option__state', `desk-option__state--${state}`)}>{words}</span>
      {isChosen && <span className="desk-option__chosen">{t('console:desks.chosen')}</span>}
    </div>
  );
}

/** Who is there now; of a closed desk when it opens. */
function useStateWords(target: TransferTarget): string {
  const { t } = useText();
  const { dayAndClock } = useWords();
  const { free, onDuty, opensAt } = target;
  const state = targetState(target);
  if (state !== 'closed') return t(`console:desks.states.${state}`, { free, onDuty });
  return opensAt === null
    ? t('console:desks.states.closed')
    : t('console:desks.states.closedUntil', { at: dayAndClock(opensAt) });
}
