import { SET_ASIDE_KINDS } from '@madoguchi/domain';
import { localised } from '@madoguchi/i18n';
import type { AdminKiosk, Organisation, Person } from '@madoguchi/protocol';
import { RadioGroup, Select } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../parts/useDraftForm.ts';
import { DayFields, TimeFields, WhomFields, type FieldsProps } from './SetAsideFields.tsx';
import {
  newSetAside,
  setAsideProblems,
  spanOf,
  type SetAsideDraft,
  type SetAsideProblem,
  type Span,
} from './setAsideDraft.ts';

/** The desks, people and kiosks whose time can be set aside. */
export interface Owners {
  readonly ward: Organisation;
  readonly people: readonly Person[];
  readonly kiosks: readonly AdminKiosk[];
}

interface SetAsideFormProps extends DraftFormProps<Span> {
  readonly owners: Owners;
  readonly today: string;
}

/** Sets time of a desk, a person or a kiosk aside. */
export function SetAsideForm(props: SetAsideFormProps) {
  const { owners, today, change, onSave, onClose } = props;
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose },
    from: useMemo(() => newSetAside(today), [today]),
    problemsOf: (typed: SetAsideDraft) => setAsideProblems(typed, today),
    onSave: (typed) => onSave(spanOf(typed)),
  });
  const shared = { draft, edit, field };
  return (
    <FormDialog
      title={t('adminBookings:aside.form.title')}
      lead={t('adminBookings:aside.form.effect')}
      {...frame}
    >
      <OwnerFields {...shared} owners={owners} />
      <DayFields {...shared} today={today} />
      <TimeFields {...shared} />
      <WhomFields {...shared} />
    </FormDialog>
  );
}

const tell = (problem: SetAsideProblem, t: Translate) => ({
  field: problem === 'past' ? 'fromDay' : problem,
  text: t(`adminBookings:aside.problems.${problem}`),
});

function OwnerFields({ draft, edit, field, owners }: FieldsProps & { readonly owners: Owners }) {
  const { t } = useText();
  const choices = useChoices(owners)[draft.kind];
  return (
    <>
      <RadioGroup
        label={t('adminBookings:aside.form.kind')}
        options={SET_ASIDE_KINDS.toReversed().map((value) => ({
          value,
          label: t(`adminBookings:aside.form.of.${value}`),
        }))}
        value={draft.kind}
        onChange={(kind) => edit({ kind, id: '' })}
      />
      <Select
        {...field('of')}
        label={t(`adminBookings:aside.form.of.${draft.kind}`)}
        value={draft.id}
        onChange={(event) => edit({ id: event.target.value })}
      >
        <option value="">{t('adminBookings:form.choose')}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </>
  );
}

/** Desks, specialists and kiosks that are there, by name. */
function useChoices({ ward, people, kiosks }: Owners) {
  const { language } = useLanguage();
  const district = (centerId: string): string =>
    ward.centers.find(({ id }) => id === centerId)?.district ?? '';
  return {
    desk: ward.desks.map(({ id, name }) => ({ id, name: localised(name, language) })),
    staff: people
      .filter(({ role, state }) => role === 'specialist' && state !== 'disabled')
      .map(({ staffId, displayName }) => ({ id: staffId, name: displayName })),
    kiosk: kiosks
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ kioskId, name, centerId }) => ({
        ...{ id: kioskId, name: `${district(centerId)} ${name}` },
      })),
  };
}
