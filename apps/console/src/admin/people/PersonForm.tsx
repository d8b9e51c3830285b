import type { ErrorCode } from '@madoguchi/domain';
import type { Organisation, Person } from '@madoguchi/protocol';
import { TextField } from '@madoguchi/ui-kit';
import { useMemo, useState } from 'react';
import { useText } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { draftOf, problemsOf, type PersonDraft, type PersonProblem } from './personDraft.ts';
import { ScopeFields } from './ScopeFields.tsx';

/** The field that each problem belongs to. */
const FIELD: Readonly<Record<PersonProblem, string>> = {
  nameMissing: 'person-name',
  nameTooLong: 'person-name',
  usernameMissing: 'person-username',
  usernameInvalid: 'person-username',
  roleMissing: 'person-role',
  deskMissing: 'person-desks',
  centerMissing: 'person-centers',
};

interface PersonFormProps {
  /** `null` for somebody who is to be invited. */
  readonly person: Person | null;
  readonly organisation: Organisation;
  readonly busy: boolean;
  readonly failure: ErrorCode | null;
  readonly onSave: (draft: PersonDraft) => void;
  readonly onClose: () => void;
}

/** Inviting somebody, or changing who they are here and what they serve. */
export function PersonForm(props: PersonFormProps) {
  const { person, organisation, busy, failure, onSave, onClose } = props;
  const { t } = useText();
  const [start] = useState(() => draftOf(person));
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<readonly PersonProblem[]>([]);
  const edit = (change: Partial<PersonDraft>) => setDraft({ ...draft, ...change });
  const { listed, errorOf } = useProblemWords(problems);
  const save = () => {
    const found = problemsOf(draft, person === null);
    setProblems(found);
    if (found.length === 0) onSave(draft);
  };
  return (
    <FormDialog
      title={
        person
          ? t('adminPeople:form.change', { name: person.displayName })
          : t('adminPeople:form.invite')
      }
      lead={t(person ? 'adminPeople:form.changeLead' : 'adminPeople:form.inviteLead')}
      saveLabel={t(person ? 'adminPeople:form.submitChange' : 'adminPeople:form.submitInvite')}
      problems={listed}
      failure={failure}
      busy={busy}
      changed={draft !== start}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        id="person-name"
        label={t('adminPeople:form.name')}
        hint={t('adminPeople:form.nameHint')}
        error={errorOf('person-name')}
        value={draft.displayName}
        autoComplete="off"
        onChange={(event) => edit({ displayName: event.target.value })}
      />
      {!person && (
        <TextField
          id="person-username"
          label={t('adminPeople:form.username')}
          hint={t('adminPeople:form.usernameHint')}
          error={errorOf('person-username')}
          value={draft.username}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => edit({ username: event.target.value })}
        />
      )}
      <ScopeFields draft={draft} organisation={organisation} errorOf={errorOf} onEdit={edit} />
    </FormDialog>
  );
}

/** The problems as the summary lists them and as they stand beside their fields. */
function useProblemWords(problems: readonly PersonProblem[]) {
  const { t } = useText();
  const listed = useMemo(
    () =>
      problems.map((problem) => ({
        fieldId: FIELD[problem],
        text: t(`adminPeople:problems.${problem}`),
      })),
    [problems, t],
  );
  const errorOf = (fieldId: string) => listed.find((entry) => entry.fieldId === fieldId)?.text;
  return { listed, errorOf };
}
