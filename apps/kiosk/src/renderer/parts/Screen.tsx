import { classes, Icon, type IconName } from '@madoguchi/ui-kit';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Said } from '../speech/spoken.ts';
import type { Manner } from '../speech/turns.ts';
import { useReadAloud } from '../speech/useReading.ts';

export interface ScreenProps {
  /** The suffix of the style: `screen--idle`. */
  readonly name: string;
  readonly title: ReactNode;
  /** The picture beside the title. */
  readonly picture?: IconName;
  /** Whether the title is for screen readers only. */
  readonly titleHidden?: boolean;
  /** What is read aloud when the screen appears, and where it changes. */
  readonly prompt: readonly Said[];
  /** How it is read; after what is being read, unless told otherwise. */
  readonly manner?: Manner;
  /** The content: the upper part in ボタンを下げる. */
  readonly words?: ReactNode;
  /** The controls: the lower part in ボタンを下げる. */
  readonly controls?: ReactNode;
}

/** The layout of a screen: a title that takes the focus, content, and controls below or beside it. */
export function Screen(props: ScreenProps) {
  const { name, title, picture, titleHidden, prompt, manner, words, controls } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useReadAloud(prompt, manner);
  return (
    <main className={classes('screen', `screen--${name}`)}>
      <div className="screen__words">
        <h1
          ref={heading}
          tabIndex={-1}
          className={classes('screen__title', titleHidden && 'visually-hidden')}
        >
          {picture && (
            <span className="screen__picture">
              <Icon name={picture} />
            </span>
          )}
          <span>{title}</span>
        </h1>
        {words}
      </div>
      {controls && <div className="screen__controls">{controls}</div>}
    </main>
  );
}
