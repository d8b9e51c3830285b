import type { ErrorCode } from '@madoguchi/domain';
import type { Person } from '@madoguchi/protocol';
import { Button, Dialog, type IconName } from '@madoguchi/ui-kit';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import { Fact } from '../parts/Fact.tsx';
import { PersonSessions } from './PersonSessions.tsx';
import { PersonStates } from './PersonStates.tsx';
import { commandsFor, type PersonCommand } from './personView.ts';
import type { PersonWords } from './usePersonWords.ts';

const ICONS: Readonly<Record<PersonCommand, IconName>> = {
  change: 'write',
  invite: 'key',
  reset: 'less',
  disable: 'close',
  enable: 'check',
};

interface PersonDialogProps {
  readonly person: Person;
  readonly words: PersonWords;
  readonly now: number;
  /** Whether it is the own account. */
  readonly mine: boolean;
  /** Why the last action was refused. */
  readonly failure: ErrorCode | null;
  readonly onCommand: (command: PersonCommand) => void;
  /** One session, or with `null` all of them. */
  readonly onSignOut: (sessionId: string | null) => void;
  readonly onClose: () => void;
}

/** The facts of an account, and the actions on it. */
export function PersonDialog(props: PersonDialogProps) {
  const { person, words, now, mine, failure, onCommand, onSignOut, onClose } = props;
  const { t } = useText();
  const { none } = usePlaceWords();
  return (
    <Dialog title={person.displayName} onClose={onClose} className="person-dialog">
      <dl className="facts">
        <Fact name={t('adminPeople:person.state')}>
          <PersonStates person={person} words={words} now={now} />
        </Fact>
        <Fact name={t('adminPeople:person.username')}>
          {person.username ?? t('adminPeople:person.noUsername')}
        </Fact>
        <Fact name={t('adminPeople:person.role')}>{words.role(person)}</Fact>
        <Fact name={t('adminPeople:person.scope')}>{words.places(person).join('、') || none}</Fact>
        {words.districts(person) !== '' && (
          <Fact name={t('adminPeople:person.districts')}>{words.districts(person)}</Fact>
        )}
        {words.skills(person) !== '' && (
          <Fact name={t('adminPeople:person.skills')}>{words.skills(person)}</Fact>
        )}
        <Fact name={t('adminPeople:person.factors')}>{words.factors(person)}</Fact>
      </dl>
      <PersonSessions person={person} now={now} onSignOut={onSignOut} />
      {mine && <p className="person-dialog__self">{t('adminPeople:person.self')}</p>}
      <FailureNotice code={failure} />
      <div className="dialog-actions">
        {commandsFor(person, mine).map((command) => (
          <Button
            key={command}
            variant={command === 'disable' ? 'danger' : 'neutral'}
            icon={ICONS[command]}
            onClick={() => onCommand(command)}
          >
            {t(`adminPeople:person.${command}`)}
          </Button>
        ))}
        <Button onClick={onClose}>{t('adminPeople:person.close')}</Button>
      </div>
    </Dialog>
  );
}
