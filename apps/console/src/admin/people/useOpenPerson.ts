import type { Person } from '@madoguchi/protocol';
import { useState } from 'react';
import type { PersonDraft } from './personDraft.ts';
import type { PersonQuestion } from './PersonConfirm.tsx';
import type { PersonCommand } from './personView.ts';
import type { MadeInvitation, People } from './usePeople.ts';

/** The open dialog. */
export type OpenPerson =
  | { readonly dialog: 'person'; readonly staffId: string }
  | { readonly dialog: 'form'; readonly staffId: string | null }
  | {
      readonly dialog: 'confirm';
      readonly staffId: string;
      readonly question: PersonQuestion;
      readonly sessionId: string | null;
    }
  | { readonly dialog: 'invitation'; readonly made: MadeInvitation };

/** The dialog over the list, one at a time, and what follows from each. */
export function useOpenPerson(people: People) {
  const [opened, setOpened] = useState<OpenPerson | null>(null);
  const open = (next: OpenPerson | null) => {
    people.change.dismiss();
    setOpened(next);
  };
  const showLink = (made: MadeInvitation | null) => {
    if (made) setOpened({ dialog: 'invitation', made });
  };
  const closeIf = (done: boolean) => {
    if (done) setOpened(null);
  };
  return {
    opened,
    open,
    close: () => open(null),
    async command(person: Person, command: PersonCommand) {
      const { staffId } = person;
      if (command === 'change') open({ dialog: 'form', staffId });
      else if (command === 'enable') closeIf(await people.enable(person));
      else open({ dialog: 'confirm', staffId, question: command, sessionId: null });
    },
    async save(person: Person | null, draft: PersonDraft) {
      if (person) closeIf(await people.alter(person, draft));
      else showLink(await people.invite(draft));
    },
    async confirm(person: Person, question: PersonQuestion, sessionId: string | null) {
      switch (question) {
        case 'disable':
          return closeIf(await people.disable(person));
        case 'reset':
          return closeIf(await people.reset(person));
        case 'invite':
          return showLink(await people.inviteAgain(person));
        case 'signOutAll':
        case 'signOutOne':
          return closeIf(await people.signOut(person, sessionId));
      }
    },
  };
}

export type PeopleDialogState = ReturnType<typeof useOpenPerson>;
