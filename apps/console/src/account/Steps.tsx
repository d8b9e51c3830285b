import { Icon } from '@madoguchi/ui-kit';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../app/useText.ts';

interface StepsProps {
  readonly titles: readonly string[];
  /** Index of the step that is shown. */
  readonly current: number;
  readonly children: ReactNode;
}

/** The steps of a short procedure; the title of a new step takes the focus, so that it is read first. */
export function Steps({ titles, current, children }: StepsProps) {
  const { t } = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(current);
  useEffect(() => {
    if (first.current !== current) title.current?.focus();
    first.current = current;
  }, [current]);
  return (
    <div className="steps">
      <ol className="steps__list">
        {titles.map((name, index) => (
          <li
            key={name}
            className="steps__item"
            {...(index === current ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="steps__number">
              {index < current ? <Icon name="check" /> : index + 1}
            </span>
            {name}
            {index < current && (
              <span className="visually-hidden">{t('account:totp.stepDone')}</span>
            )}
          </li>
        ))}
      </ol>
      <h2 className="steps__title" tabIndex={-1} ref={title}>
        {titles[current]}
      </h2>
      {children}
    </div>
  );
}
