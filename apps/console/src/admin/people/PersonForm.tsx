import { TEXTS } from '@madoguchi/domain';
import type { Organisation, Person } from '@madoguchi/protocol';
import { RuledTextField, TextField } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { wordsOfText } from '../../app/textWords.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../parts/useDraftForm.ts';
import { draftOf, problemsOf, type PersonDraft, type PersonProblem } from './personDraft.ts';
import { ScopeFields } from './ScopeFields.tsx';

/** The field that each problem belongs to. */
const FIELD = {
  usernameMissing: 'username',
  usernameInvalid: 'username',
  roleMissing: 'role',
  deskMissing: 'desks',
  centerMissing: 'centers',
} as const satisfies Record<Extract<PersonProblem, string>, string>;

interface PersonFormProps extends DraftFormProps<PersonDraft> {
  /** `null` for somebody who is to be invited. */
  readonly person: Person | null;
  readonly organisation: Organisation;
}

/** The form of an account: invite a person, or change their name, role and places. */
export function PersonForm({ person, organisation, change, onSave, onClose }: PersonFormProps) {
  const { t } = useText();
  const [from] = useState(() => draftOf(person));
  const { draft, edit, field, frame } = useDraftForm({
    ...{ from, tell, change, onSave, onClose },
    problemsOf: (typed: PersonDraft) => problemsOf(typed, person === null),
  });
  return (
    <FormDialog
      title={
        person
          ? t('adminPeople:form.change', { name: person.displayName })
          : t('adminPeople:form.invite')
      }
      lead={t(person ? 'adminPeople:form.changeLead' : 'adminPeople:form.inviteLead')}
      saveLabel={t(person ? 'adminPeople:form.submitChange' : 'adminPeople:form.submitInvite')}
      {...frame}
    >
      <RuledTextField
        {...field('name')}
        rule={TEXTS.personName}
        name={t('adminPeople:form.name')}
        label={t('adminPeople:form.name')}
        hint={t('adminPeople:form.nameHint')}
        value={draft.displayName}
        autoComplete="off"
        onText={(displayName) => edit({ displayName })}
      />
      {!person && (
        <TextField
          {...field('username')}
          label={t('adminPeople:form.username')}
          hint={t('adminPeople:form.usernameHint')}
          value={draft.username}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => edit({ username: event.target.value })}
        />
      )}
      <ScopeFields draft={draft} organisation={organisation} fieldOf={field} onEdit={edit} />
    </FormDialog>
  );
}

const tell = (problem: PersonProblem, t: Translate) =>
  typeof problem === 'string'
    ? { field: FIELD[problem], text: t(`adminPeople:problems.${problem}`) }
    : {
        field: 'name',
        text: wordsOfText(problem.name, t('adminPeople:form.name'), TEXTS.personName, t),
      };
