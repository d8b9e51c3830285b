import type { ReactNode } from 'react';
import './StatusBanner.css';
import { classes } from './shared.ts';
import { Icon } from './icons/Icon.tsx';

export type BannerTone = 'info' | 'warning' | 'done';

const ICONS = { info: 'info', warning: 'warning', done: 'done' } as const;

export interface StatusBannerProps {
  readonly tone?: BannerTone;
  /** What shows nothing keeps an empty live region in place, so that the next message is announced. */
  readonly children: ReactNode;
  readonly className?: string;
}

/** A status message, announced politely when it changes. */
export function StatusBanner({ tone = 'info', children, className }: StatusBannerProps) {
  const isEmpty = children === null || children === undefined || typeof children === 'boolean';
  return (
    <output className={classes('live', className)}>
      {!isEmpty && (
        <span className={classes('status-banner', `status-banner--${tone}`)}>
          <Icon name={ICONS[tone]} />
          <span>{children}</span>
        </span>
      )}
    </output>
  );
}
