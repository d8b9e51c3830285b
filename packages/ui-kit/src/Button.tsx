import type { ComponentProps, ReactNode } from 'react';
import './Button.css';
import { classes } from './shared.ts';
import { Icon, type IconName } from './icons/Icon.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /**
   * `primary` is the main action, one per screen; `neutral` the rest; `danger` asks for a destructive
   * action and `end` confirms it.
   */
  readonly variant?: 'primary' | 'neutral' | 'danger' | 'end';
  /** `main` is the large one: 56 px on a console, 120 px or more on a kiosk. */
  readonly size?: 'regular' | 'main';
  readonly icon?: IconName;
  readonly wide?: boolean;
  readonly type?: 'button' | 'submit';
  /** The label: no button has only a picture. */
  readonly children: ReactNode;
}

/** A button with a label and optionally a picture. */
export function Button(props: ButtonProps) {
  const { variant, size, icon, wide, type, className, children, ...rest } = props;
  const name = classes(
    'button',
    `button--${variant ?? 'neutral'}`,
    size === 'main' && 'button--main',
    wide && 'button--wide',
    className,
  );
  return (
    <button {...rest} type={type === 'submit' ? 'submit' : 'button'} className={name}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}
