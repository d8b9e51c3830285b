import type { Organisation, Person } from '@madoguchi/protocol';
import { InvitationDialog } from './InvitationDialog.tsx';
import { PersonConfirm } from './PersonConfirm.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonForm } from './PersonForm.tsx';
import type { PeopleDialogState } from './useOpenPerson.ts';
import type { People } from './usePeople.ts';
import type { PersonWords } from './usePersonWords.ts';

interface PeopleDialogsProps {
  readonly everybody: readonly Person[];
  readonly people: People;
  readonly organisation: Organisation;
  readonly dialogs: PeopleDialogState;
  readonly words: PersonWords;
  readonly now: number;
  readonly me: { readonly staffId: string; readonly displayName: string };
}

/** The open dialog, if any. */
export function PeopleDialogs(props: PeopleDialogsProps) {
  const { everybody, people, organisation, dialogs, me } = props;
  const { opened, close } = dialogs;
  const { change } = people;
  if (!opened) return null;
  if (opened.dialog === 'invitation')
    return <InvitationDialog made={opened.made} sender={me.displayName} onClose={close} />;
  const person = everybody.find(({ staffId }) => staffId === opened.staffId) ?? null;
  const shared = { change, onClose: close };
  if (opened.dialog === 'form')
    return (
      <PersonForm
        person={person}
        organisation={organisation}
        onSave={(draft) => void dialogs.save(person, draft)}
        {...shared}
      />
    );
  if (!person) return null;
  if (opened.dialog === 'confirm')
    return (
      <PersonConfirm
        question={opened.question}
        person={person}
        onConfirm={() => void dialogs.confirm(person, opened.question, opened.sessionId)}
        {...shared}
      />
    );
  return <OpenPersonDialog {...props} person={person} />;
}

function OpenPersonDialog(props: PeopleDialogsProps & { readonly person: Person }) {
  const { person, people, dialogs, words, now, me } = props;
  const { staffId } = person;
  return (
    <PersonDialog
      person={person}
      words={words}
      now={now}
      mine={staffId === me.staffId}
      failure={people.change.failure}
      onCommand={(command) => void dialogs.command(person, command)}
      onSignOut={(sessionId) =>
        dialogs.open({
          dialog: 'confirm',
          staffId,
          question: sessionId === null ? 'signOutAll' : 'signOutOne',
          sessionId,
        })
      }
      onClose={dialogs.close}
    />
  );
}
