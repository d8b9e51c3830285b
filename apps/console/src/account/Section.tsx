import type { ReactNode } from 'react';

/** What can be under way on the account page. */
export type AccountTask =
  'totp' | 'codes' | 'passkey' | 'removal' | 'password' | 'staffCode' | 'everywhere';

/** What was done last, for the banner above the sections. */
export type AccountNews = Exclude<AccountTask, 'everywhere'>;

/** The task under way, which all sections share: only one of them is open at a time. */
export interface TaskProps {
  readonly task: AccountTask | null;
  readonly onTask: (task: AccountTask | null) => void;
  readonly onNews: (news: AccountNews) => void;
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** The present state in words. */
  readonly state?: string;
  readonly children: ReactNode;
}

/** A section of the account page: title, present state and actions. */
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
