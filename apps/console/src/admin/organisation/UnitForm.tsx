import { DESK_KINDS } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import { Select, TextField } from '@madoguchi/ui-kit';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps, type FieldState } from '../parts/useDraftForm.ts';
import {
  FIELDS,
  HEAD_OFFICE,
  problemsOf,
  type Draft,
  type Field,
  type UnitKind,
  type UnitProblem,
} from './draft.ts';

interface UnitFormProps extends DraftFormProps<Draft> {
  readonly kind: UnitKind;
  readonly ward: Organisation;
  /** What it starts from; without an id it is new. */
  readonly from: Draft;
}

/** Adds or changes one unit. */
export function UnitForm({ kind, ward, from, change, onSave, onClose }: UnitFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ from, tell, change, onSave, onClose },
    problemsOf: (typed: Draft) => problemsOf(kind, typed, ward),
  });
  const fields: readonly Field[] = FIELDS[kind];
  const unit = t(`adminOrganisation:kinds.${kind}`);
  return (
    <FormDialog
      title={t(from.id === null ? 'adminOrganisation:add' : 'adminOrganisation:change', { unit })}
      {...frame}
    >
      {fields
        .filter((name) => name !== 'departmentId' || draft.branchId === HEAD_OFFICE)
        .map((name) => (
          <UnitField
            {...field(name)}
            {...{ kind, ward, draft }}
            key={name}
            field={name}
            onChange={edit}
          />
        ))}
    </FormDialog>
  );
}

const tell = ({ field, problem }: UnitProblem, t: Translate) => {
  const word = problem === 'taken' ? problem : field === 'name' ? 'missing' : field;
  return { field, text: t(`adminOrganisation:problems.${word}`) };
};

interface UnitFieldProps extends FieldState {
  readonly field: Field;
  readonly kind: UnitKind;
  readonly ward: Organisation;
  readonly draft: Draft;
  readonly onChange: (changed: Partial<Draft>) => void;
}

function UnitField(props: UnitFieldProps) {
  const { field, id, error, draft, onChange } = props;
  const { t } = useText();
  const shared = { id, error, label: useLabel(props) };
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
          {...shared}
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
          {...shared}
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

/** The options of a field, with an option of its own for an optional value. */
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
