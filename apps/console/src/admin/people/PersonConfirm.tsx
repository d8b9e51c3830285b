import type { Person } from '@madoguchi/protocol';
import type { Action } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';

/** Actions that need a confirmation. */
export type PersonQuestion = 'disable' | 'invite' | 'reset' | 'signOutAll' | 'signOutOne';

interface PersonConfirmProps {
  readonly question: PersonQuestion;
  readonly person: Person;
  readonly change: Action<string>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

const WORDS = {
  disable: 'disable',
  invite: 'invite',
  reset: 'reset',
  signOutAll: 'signOut',
  signOutOne: 'signOutOne',
} as const satisfies Record<PersonQuestion, string>;
const ANSWERS = {
  disable: 'disable',
  invite: 'invite',
  reset: 'reset',
  signOutAll: 'signOutAll',
  signOutOne: 'signOut',
} as const satisfies Record<PersonQuestion, string>;

/** The confirmation of an action on an account. */
export function PersonConfirm({ question, person, ...rest }: PersonConfirmProps) {
  const { t } = useText();
  const word = WORDS[question];
  return (
    <ConfirmDialog
      title={t(`adminPeople:confirm.${word}Title`, { name: person.displayName })}
      confirm={t(`adminPeople:person.${ANSWERS[question]}`)}
      {...rest}
    >
      <p>{t(`adminPeople:confirm.${word}Body`)}</p>
    </ConfirmDialog>
  );
}
