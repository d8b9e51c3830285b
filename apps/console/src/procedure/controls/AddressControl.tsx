import { findTowns } from '@madoguchi/client';
import { isPostalCode, type AddressValue } from '@madoguchi/domain';
import { TextField } from '@madoguchi/ui-kit';
import { useEffect, useRef } from 'react';
import { useText } from '../../app/useText.ts';
import type { ControlProps, FieldOf } from './control.ts';

const EMPTY: AddressValue = { postalCode: '', town: '', rest: '' };

/** An address in three parts; the town is found by its postal code, or typed. */
export function AddressControl(props: ControlProps<FieldOf<'address'>>) {
  const { id, label, hint, error, value, isReadOnly, onEdit } = props;
  const { t } = useText();
  const address = isAddress(value) ? value : EMPTY;
  const latest = useRef(address);
  useEffect(() => {
    latest.current = address;
  });
  const edit = (change: Partial<AddressValue>) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    onEdit(Object.values(next).every((part) => part === '') ? null : next);
  };
  /** Writes the town of a postal code that has exactly one, while the town is still empty. */
  const fillTown = async (postalCode: string) => {
    // Without the table the town is written by hand.
    const [town, ...others] = await findTowns(postalCode).catch(() => []);
    const now = latest.current;
    const isOpen = now.postalCode === postalCode && now.town === '';
    if (town !== undefined && others.length === 0 && isOpen) edit({ town });
  };
  const part = (name: keyof AddressValue, at: string) => ({
    id: at,
    label: t(`console:form.address.${name}`),
    value: address[name],
    readOnly: isReadOnly,
    autoComplete: 'off',
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      edit({ [name]: target.value });
      if (name === 'postalCode' && isPostalCode(target.value)) void fillTown(target.value);
    },
  });
  return (
    <fieldset className="field form-address">
      <legend className="field__label">{label}</legend>
      {hint && <span className="field__hint">{hint}</span>}
      {error && <span className="field__error">{error}</span>}
      <div className="form-address__code">
        <TextField {...part('postalCode', id)} inputMode="numeric" />
      </div>
      <TextField {...part('town', `${id}-town`)} />
      <TextField {...part('rest', `${id}-rest`)} />
    </fieldset>
  );
}

const isAddress = (value: ControlProps['value']): value is AddressValue =>
  typeof value === 'object' && 'postalCode' in value;
