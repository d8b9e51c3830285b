import { TICKED_ITEMS, type TickedItem } from '@madoguchi/domain';
import type { CenterRollout } from '@madoguchi/protocol';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { ShownCheck } from './rolloutView.ts';
import type { RolloutWords } from './useRolloutWords.ts';

interface CheckTableProps {
  readonly caption: string;
  readonly checks: readonly ShownCheck[];
  readonly words: RolloutWords;
  readonly onTick: (item: TickedItem) => void;
  /** Who has practised there. */
  readonly practised: CenterRollout['practised'];
}

/** The checklist of a center: what is done and by what one knows it, what is missing and what to do. */
export function CheckTable({ caption, checks, words, onTick, practised }: CheckTableProps) {
  const { t } = useText();
  return (
    <section className="rollout-part" aria-label={caption}>
      <h3>{caption}</h3>
      <ul className="rollout-checks">
        {checks.map((check) => (
          <li key={check.item} className="rollout-check">
            <span className="rollout-check__item">{words.item(check.item)}</span>
            <CheckState check={check} />
            <span className="rollout-check__evidence">
              <Isolated>{words.evidence(check)}</Isolated>
              {check.item === 'staffTrained' &&
                practised.map((each) => (
                  <span key={`${each.part} ${each.name}`} className="rollout-check__person">
                    <Isolated>{words.practised(each)}</Isolated>
                  </span>
                ))}
            </span>
            <TickButton
              check={check}
              label={t('adminRollout:actions.tickOf', { item: words.item(check.item) })}
              onTick={onTick}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether an item is done, in a word, with its mark. */
export function CheckState({ check: { state } }: { readonly check: ShownCheck }) {
  const { t } = useText();
  return (
    <span className={`rollout-mark rollout-mark--${state === 'open' ? 'open' : 'done'}`}>
      <Icon name={state === 'open' ? 'less' : 'check'} />
      {t(`adminRollout:states.${state}`)}
    </span>
  );
}

interface TickButtonProps {
  readonly check: ShownCheck;
  readonly label: string;
  readonly onTick: (item: TickedItem) => void;
}

/** The button by which people tick an item of the checklist; an item that the system has found by itself has none. */
export function TickButton({ check, label, onTick }: TickButtonProps) {
  const { t } = useText();
  const item = TICKED_ITEMS.find((each) => each === check.item);
  if (item === undefined || check.state === 'found') return null;
  return (
    <button type="button" className="table__action" aria-label={label} onClick={() => onTick(item)}>
      <Icon name="write" />
      {t('adminRollout:actions.tick')}
    </button>
  );
}
