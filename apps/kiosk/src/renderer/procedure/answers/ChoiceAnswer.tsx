import { Button, classes, Ruby } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../state/useText.tsx';
import type { AnswerProps, PlainKind } from './answer.ts';

interface TilesProps {
  readonly labelledBy: string;
  readonly describedBy: string;
  /** Whether more than one can be chosen. */
  readonly several: boolean;
  readonly tiles: readonly {
    readonly id: string;
    readonly label: ReactNode;
    readonly isChosen: boolean;
    readonly onChoose: () => void;
  }[];
}

/** What can be chosen, as large as there is room; what is chosen says so by a tick, too. */
function Tiles({ labelledBy, describedBy, several, tiles }: TilesProps) {
  return (
    <fieldset
      className={classes('answer-tiles', tiles.length > 6 && 'answer-tiles--many')}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data-several={several || undefined}
    >
      {tiles.map(({ id, label, isChosen, onChoose }) => (
        <Button
          key={id}
          className="answer-tile"
          aria-pressed={isChosen}
          {...(isChosen && { icon: 'check' as const })}
          onClick={onChoose}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}

/** Yes or no. */
export function YesNoAnswer({ value, onValue, ...ids }: AnswerProps<PlainKind>) {
  const text = useText();
  return (
    <Tiles
      {...ids}
      several={false}
      tiles={[true, false].map((yes) => ({
        id: String(yes),
        label: text.show(yes ? 'kioskForm:answer.yes' : 'kioskForm:answer.no'),
        isChosen: value === yes,
        onChoose: () => onValue(value === yes ? null : yes),
      }))}
    />
  );
}

/** One of several options, or as many as hold. */
export function ChoiceAnswer({ field, value, onValue, ...ids }: AnswerProps<'choice'>) {
  const text = useText();
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const several = field.several === true;
  const toggled = (id: string) => {
    if (!several) return value === id ? null : id;
    const left = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
    return left.length === 0 ? null : left;
  };
  return (
    <Tiles
      {...ids}
      several={several}
      tiles={field.options.map(({ id, label }) => ({
        id,
        label: <Ruby>{text.of(label)}</Ruby>,
        isChosen: several ? chosen.includes(id) : value === id,
        onChoose: () => onValue(toggled(id)),
      }))}
    />
  );
}
