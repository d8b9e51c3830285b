import { DESK_KINDS } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import { Select, TextField } from '@madoguchi/ui-kit';
import { useCallback, useId } from 'react';
import { useText } from '../../app/useText.ts';
import type { Action } from '../../app/useAction.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraft } from '../parts/useDraft.ts';
import {
  FIELDS,
  HEAD_OFFICE,
  problemsOf,
  type Draft,
  type Field,
  type UnitKind,
  type UnitProblem,
} from './draft.ts';

interface UnitFormProps {
  readonly kind: UnitKind;
  readonly ward: Organisation;
  /** What it starts from; without an id it is new. */
  readonly from: Draft;
  readonly change: Action<string>;
  readonly onSave: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** Adds or changes one unit. */
export function UnitForm({ kind, ward, from, change, onSave, onClose }: UnitFormProps) {
  const { t } = useText();
  const prefix = useId();
  const tell = useCallback(
    ({ field, problem }: UnitProblem) => ({
      field,
      text: t(
        `adminOrganisation:problems.${problem === 'taken' ? problem : field === 'name' ? 'missing' : field}`,
      ),
    }),
    [t],
  );
  const { draft, told, changed, edit, errorOf, save } = useDraft({
    ...{ from, prefix, tell, onSave },
    problemsOf: (typed: Draft) => problemsOf(kind, typed, ward),
  });
  const fields: readonly Field[] = FIELDS[kind];
  const unit = t(`adminOrganisation:kinds.${kind}`);
  return (
    <FormDialog
      title={t(from.id === null ? 'adminOrganisation:add' : 'adminOrganisation:change', { unit })}
      problems={told}
      failure={change.failure}
      busy={change.busy !== null}
      changed={changed}
      onSave={save}
      onClose={onClose}
    >
      {fields
        .filter((field) => field !== 'departmentId' || draft.branchId === HEAD_OFFICE)
        .map((field) => (
          <UnitField
            key={field}
            field={field}
            kind={kind}
            id={prefix + field}
            error={errorOf(field)}
            ward={ward}
            draft={draft}
            onChange={edit}
          />
        ))}
    </FormDialog>
  );
}

interface UnitFieldProps {
  readonly field: Field;
  readonly kind: UnitKind;
  readonly id: string;
  readonly error: string | undefined;
  readonly ward: Organisation;
  readonly draft: Draft;
  readonly onChange: (changed: Partial<Draft>) => void;
}

function UnitField(props: UnitFieldProps) {
  const { field, id, error, draft, onChange } = props;
  const { t } = useText();
  const said = { id, label: useLabel(props), ...(error === undefined ? {} : { error }) };
  switch (field) {
    case 'model':
      return (
        <label className="choice unit-check">
          <input
            type="checkbox"
            checked={draft.model}
            onChange={(event) => onChange({ model: event.target.checked })}
          />
          <span>{t('adminOrganisation:model.label')}</span>
        </label>
      );
    case 'name':
    case 'nameEasy':
    case 'nameEn':
    case 'phone':
      return (
        <TextField
          {...said}
          {...(field === 'name' ? {} : { hint: t(`adminOrganisation:hints.${field}`) })}
          lang={field === 'nameEn' ? 'en' : undefined}
          inputMode={field === 'phone' ? 'tel' : undefined}
          value={draft[field]}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      );
    default:
      return (
        <Select
          {...said}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        >
          <Options {...props} field={field} />
        </Select>
      );
  }
}

function useLabel({ field, kind }: UnitFieldProps): string {
  const { t } = useText();
  if (kind === 'center' && field === 'name') return t('adminOrganisation:fields.district');
  if (kind === 'desk' && field === 'branchId') return t('adminOrganisation:fields.place');
  return t(`adminOrganisation:fields.${field}`);
}

/** The choices of a field; what need not be said has a word of its own. */
function Options({
  field,
  kind,
  ward,
}: UnitFieldProps & { field: 'branchId' | 'departmentId' | 'centerId' | 'deskKind' }) {
  const { t } = useText();
  switch (field) {
    case 'branchId':
      return (
        <>
          <option value="">{t('adminOrganisation:choose')}</option>
          {kind === 'desk' && (
            <option value={HEAD_OFFICE}>{t('adminOrganisation:headOffice')}</option>
          )}
          {ward.branches.map(({ id, name }) => optionOf(id, name))}
        </>
      );
    case 'departmentId':
      return (
        <>
          <option value="">{t('adminOrganisation:noDepartment')}</option>
          {ward.departments.map(({ id, name }) => optionOf(id, name))}
        </>
      );
    case 'centerId':
      return (
        <>
          <option value="">{t('adminOrganisation:wholeWard')}</option>
          {ward.centers.map(({ id, district }) => optionOf(id, district))}
        </>
      );
    case 'deskKind':
      return (
        <>
          <option value="">{t('adminOrganisation:choose')}</option>
          {DESK_KINDS.map((kind) => optionOf(kind, t(`adminOrganisation:deskKinds.${kind}`)))}
        </>
      );
  }
}

const optionOf = (value: string, text: string) => (
  <option key={value} value={value}>
    {text}
  </option>
);
