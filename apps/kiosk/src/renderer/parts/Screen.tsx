import { classes, Icon, type IconName } from '@madoguchi/ui-kit';
import { useEffect, useRef, type ReactNode } from 'react';
import { useReadAloud } from '../state/readAloud.ts';

export interface ScreenProps {
  /** Names the styles: `screen--idle`. */
  readonly name: string;
  readonly title: ReactNode;
  /** Stands beside the title. */
  readonly picture?: IconName;
  /** Title hidden from sight where a picture says it. */
  readonly titleHidden?: boolean;
  /** What is read aloud when the screen appears or the words change. */
  readonly prompt: readonly string[];
  /** What is looked at: the upper part in ボタンを下げる. */
  readonly words?: ReactNode;
  /** What is touched: the lower part in ボタンを下げる. */
  readonly controls?: ReactNode;
}

/** One thing at a time: a title that takes the focus, words, and controls below or beside them. */
export function Screen(props: ScreenProps) {
  const { name, title, picture, titleHidden, prompt, words, controls } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useReadAloud(prompt.join('。'));
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
