import { Button, classes, type IconName } from '@madoguchi/ui-kit';
import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { ARROWS, nearestKey, type Arrow } from './nearestKey.ts';

/** One key of a sheet. */
export interface Key {
  readonly id: string;
  readonly face: ReactNode;
  readonly onPress: () => void;
  readonly icon?: IconName;
  /** What a screen reader says where the face is a sign. */
  readonly name?: string;
  readonly className?: string;
  /** Of a key that stays down. */
  readonly pressed?: boolean;
}

interface KeySheetProps {
  readonly keys: readonly Key[];
  readonly className: string;
  /** What a screen reader calls the keys. */
  readonly label: string;
}

/** What is touched keeps the caret where it is: the field does not lose the focus to a key. */
const keepCaret = (event: MouseEvent) => event.preventDefault();

const isArrow = (key: string): key is Arrow => key in ARROWS;

const middleOf = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/**
 * Keys on the screen. They are one stop of the tab key, and arrows lead from one to the next: whoever has a keyboard
 * gets past all of them with one press.
 */
export function KeySheet({ keys, className, label }: KeySheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState('');
  const stopAt = keys.some(({ id }) => id === stop) ? stop : keys[0]?.id;
  const move = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (!isArrow(key) || !(target instanceof Element)) return;
    event.preventDefault();
    const all = [...(sheet.current?.querySelectorAll('button') ?? [])];
    all[nearestKey(middleOf(target), all.map(middleOf), key)]?.focus();
  };
  return (
    // The keys in it are the controls; what it listens to are their arrows.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={sheet}
      role="toolbar"
      aria-label={label}
      className={classes('key-sheet', className)}
      onMouseDown={keepCaret}
      onKeyDown={move}
    >
      {keys.map(({ id, face, icon, name, className: of, pressed, onPress }) => (
        <Button
          key={id}
          {...(icon !== undefined && { icon })}
          {...(of !== undefined && { className: of })}
          tabIndex={id === stopAt ? 0 : -1}
          aria-label={name}
          aria-pressed={pressed}
          onFocus={() => setStop(id)}
          onClick={onPress}
        >
          {face}
        </Button>
      ))}
    </div>
  );
}
