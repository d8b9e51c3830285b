import { findTowns } from '@madoguchi/client';
import { isPostalCode, type AddressValue } from '@madoguchi/domain';
import { Button, TextField } from '@madoguchi/ui-kit';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../app/useText.ts';
import type { ControlProps, FieldOf } from './control.ts';

/** The towns of a postal code. */
interface Found {
  readonly of: string;
  readonly towns: readonly string[];
}

const EMPTY: AddressValue = { postalCode: '', town: '', rest: '' };

/** An address in three parts; the town is found by its postal code, or typed. */
export function AddressControl(props: ControlProps<FieldOf<'address'>>) {
  const { id, label, hint, error, value, isReadOnly, onEdit } = props;
  const { t } = useText();
  const address = isAddress(value) ? value : EMPTY;
  const latest = useRef(address);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    latest.current = address;
  });
  const edit = (change: Partial<AddressValue>) => {
    const next = { ...latest.current, ...change };
    latest.current = next;
    onEdit(Object.values(next).every((part) => part === '') ? null : next);
  };
  /** Writes the town of a postal code that has exactly one, while the town is still empty; several are offered. */
  const fillTown = async (postalCode: string) => {
    // Without the table the town is written by hand.
    const towns = await findTowns(postalCode).catch(() => []);
    const now = latest.current;
    if (now.postalCode !== postalCode) return;
    setFound({ of: postalCode, towns });
    const [town, ...others] = towns;
    if (town !== undefined && others.length === 0 && now.town === '') edit({ town });
  };
  const offered =
    found?.of === address.postalCode && found.towns.length > 1 && !isReadOnly ? found.towns : [];
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
      {offered.length > 0 && (
        <Towns
          towns={offered}
          chosen={address.town}
          onChoose={(town) => {
            edit({ town });
            document.getElementById(`${id}-rest`)?.focus();
          }}
        />
      )}
      <TextField {...part('town', `${id}-town`)} />
      <TextField {...part('rest', `${id}-rest`)} />
    </fieldset>
  );
}

interface TownsProps {
  readonly towns: readonly string[];
  readonly chosen: string;
  readonly onChoose: (town: string) => void;
}

/** Towns that share a postal code; one press writes one, and the rest of the address is next. */
function Towns({ towns, chosen, onChoose }: TownsProps) {
  const { t } = useText();
  return (
    <div className="form-address__towns">
      <span>{t('console:form.address.found')}</span>
      {towns.map((town) => (
        <Button key={town} aria-pressed={town === chosen} onClick={() => onChoose(town)}>
          {town}
        </Button>
      ))}
    </div>
  );
}

const isAddress = (value: ControlProps['value']): value is AddressValue =>
  typeof value === 'object' && 'postalCode' in value;
