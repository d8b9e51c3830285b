import { Icon, useNow } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import { useReadAloud } from '../../speech/useReading.ts';
import { useText } from '../../state/useText.tsx';
import { minutesLeft, type Held } from './making.ts';
import { useWhen } from './useWhen.ts';

interface HeldNoteProps {
  readonly held: Held;
  readonly onLapsed: () => void;
}

/** Which time is kept, and for how many minutes still, in words; the last one is read aloud. */
export function HeldNote({ held, onLapsed }: HeldNoteProps) {
  const text = useText();
  const when = useWhen();
  const minutes = minutesLeft(held, useNow(1_000));
  const isOver = minutes === 0;
  useEffect(() => {
    if (isOver) onLapsed();
  }, [isOver, onLapsed]);
  useReadAloud(minutes === 1 ? [text.say('ways:book.lastMinute')] : []);
  return (
    <p className="kept" role="timer">
      <Icon name="clock" />
      <span>
        {text.show('ways:book.held', { when: when(held.slot) })}{' '}
        <strong>
          {minutes > 1
            ? text.show('ways:book.left', { minutes })
            : text.show('ways:book.lastMinute')}
        </strong>
      </span>
    </p>
  );
}
