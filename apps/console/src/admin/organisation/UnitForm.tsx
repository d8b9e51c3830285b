import { DESK_KINDS, TEXTS } from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';
import { RuledTextField, Select, TextField } from '@madoguchi/ui-kit';
import { useCallback } from 'react';
import { wordsOfText } from '../../app/textWords.ts';
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
    ...{ from, tell: useTell(kind), change, onSave, onClose },
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

/** What is wrong with a field, in words; a stable function for each kind of unit. */
function useTell(kind: UnitKind) {
  return useCallback(
    (found: UnitProblem, t: Translate) => {
      switch (found.problem) {
        case 'taken':
          return { field: found.field, text: t('adminOrganisation:problems.taken') };
        case 'wrong':
          return {
            field: found.field,
            text:
              found.nearest === null
                ? t('adminOrganisation:problems.phone')
                : t('adminOrganisation:problems.phoneNearest', { nearest: found.nearest }),
          };
        case 'missing':
          return { field: found.field, text: t(`adminOrganisation:problems.${found.field}`) };
        default: {
          const label = t(labelOf(found.field, kind));
          return {
            field: found.field,
            text: wordsOfText(found.problem, label, TEXTS.unitName, t),
          };
        }
      }
    },
    [kind],
  );
}

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
  const shared = { id, error, label: t(labelOf(field, props.kind)) };
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
      return (
        <RuledTextField
          {...shared}
          {...(field === 'name' ? {} : { hint: t(`adminOrganisation:hints.${field}`) })}
          rule={TEXTS.unitName}
          name={shared.label}
          lang={field === 'nameEn' ? 'en' : undefined}
          value={draft[field]}
          autoComplete="off"
          onText={(text) => onChange({ [field]: text })}
        />
      );
    case 'phone':
      return (
        <TextField
          {...shared}
          hint={t('adminOrganisation:hints.phone')}
          inputMode="tel"
          value={draft.phone}
          autoComplete="off"
          onChange={(event) => onChange({ phone: event.target.value })}
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

function labelOf(field: Field, kind: UnitKind) {
  if (kind === 'center' && field === 'name') return 'adminOrganisation:fields.district';
  if (kind === 'desk' && field === 'branchId') return 'adminOrganisation:fields.place';
  return `adminOrganisation:fields.${field}` as const;
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
