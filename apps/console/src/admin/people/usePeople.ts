import type { Api, Connection } from '@madoguchi/client';
import type { Invitation, Person } from '@madoguchi/protocol';
import { useCallback } from 'react';
import { useText } from '../../app/useText.ts';
import { useAdminData, type AdminData } from '../parts/useAdminData.ts';
import { useUndo, type Undo } from '../parts/useUndo.ts';
import { draftOf, factsOf, type PersonDraft } from './personDraft.ts';

interface Everybody {
  readonly people: readonly Person[];
}

/** An invitation and its person; the link is shown once. */
export interface MadeInvitation extends Pick<Person, 'displayName' | 'username'> {
  readonly invitation: Invitation;
}

/** The accounts and the changes to them; each resolves to whether it was made. */
export interface People extends AdminData<Everybody> {
  readonly undo: Undo;
  invite(draft: PersonDraft): Promise<MadeInvitation | null>;
  inviteAgain(person: Person): Promise<MadeInvitation | null>;
  alter(person: Person, draft: PersonDraft): Promise<boolean>;
  disable(person: Person): Promise<boolean>;
  enable(person: Person): Promise<boolean>;
  reset(person: Person): Promise<boolean>;
  /** One session, or all of them. */
  signOut(person: Person, sessionId: string | null): Promise<boolean>;
}

/** Loads the accounts, makes changes and reports each in a sentence. */
export function usePeople(api: Api, connection: Connection): People {
  const load = useCallback((): Promise<Everybody> => api.call('people'), [api]);
  const data = useAdminData(load, connection);
  const undo = useUndo();
  return { ...data, undo, ...useInvitations(api, data, undo), ...useChanges(api, data, undo) };
}

function useInvitations(api: Api, { change, reload }: AdminData<Everybody>, { tell }: Undo) {
  const { t } = useText();
  const made = async (
    who: Pick<Person, 'displayName' | 'username'>,
    ask: () => Promise<Invitation>,
  ): Promise<MadeInvitation | null> => {
    const answer: { invitation: Invitation | null } = { invitation: null };
    await change.perform('invite', async () => {
      answer.invitation = await ask();
    });
    const { invitation } = answer;
    if (!invitation) return null;
    reload();
    tell({ text: t('adminPeople:done.invited', { name: who.displayName }) });
    return { displayName: who.displayName, username: who.username, invitation };
  };
  return {
    async invite(draft: PersonDraft) {
      const facts = factsOf(draft);
      const username = draft.username.trim().toLowerCase();
      return (
        facts && made({ ...facts, username }, () => api.call('invite', { ...facts, username }))
      );
    },
    inviteAgain: (person: Person) =>
      made(person, () => api.call('inviteAgain', { staffId: person.staffId })),
  };
}

function useChanges(api: Api, { act, put }: AdminData<Everybody>, { tell }: Undo) {
  const { t } = useText();
  type Word = 'changed' | 'disabled' | 'enabled' | 'reset' | 'signedOut';
  const made = async (
    word: Word,
    name: string,
    ask: () => Promise<Everybody>,
    takeBack?: () => Promise<Everybody>,
  ): Promise<boolean> => {
    if (!(await act(word, ask))) return false;
    const text = t(`adminPeople:done.${word}`, { name });
    tell(takeBack ? { text, undo: () => put(takeBack()) } : { text });
    return true;
  };
  return {
    async alter(person: Person, draft: PersonDraft) {
      const { staffId } = person;
      const facts = factsOf(draft);
      const former = factsOf(draftOf(person));
      if (!facts || !former) return false;
      const change = (next: typeof facts) => api.call('changePerson', { staffId, ...next });
      return made(
        'changed',
        facts.displayName,
        () => change(facts),
        () => change(former),
      );
    },
    disable: ({ staffId, displayName }: Person) =>
      made(
        'disabled',
        displayName,
        () => api.call('disablePerson', { staffId }),
        () => api.call('enablePerson', { staffId }),
      ),
    enable: ({ staffId, displayName }: Person) =>
      made(
        'enabled',
        displayName,
        () => api.call('enablePerson', { staffId }),
        () => api.call('disablePerson', { staffId }),
      ),
    reset: ({ staffId, displayName }: Person) =>
      made('reset', displayName, () => api.call('resetSecondFactor', { staffId })),
    signOut: ({ staffId, displayName }: Person, sessionId: string | null) =>
      made('signedOut', displayName, () => api.call('signOutPerson', { staffId, sessionId })),
  };
}
