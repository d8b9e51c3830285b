import type { ReactNode } from 'react';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** How it is now, in words. */
  readonly state?: string;
  readonly children: ReactNode;
}

/** One matter of the account page: what it is, how it stands, what can be done. */
export function Section({ id, title, state, children }: SectionProps) {
  return (
    <section className="account__section" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {state && <p className="account__state">{state}</p>}
      {children}
    </section>
  );
}
