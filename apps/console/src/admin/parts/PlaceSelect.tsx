import { Select } from '@madoguchi/ui-kit';

interface Place<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
}

interface PlaceSelectProps<Kind extends string> {
  readonly label: string;
  readonly groups: readonly {
    readonly kind: Kind;
    readonly label: string;
    readonly places: readonly { readonly id: string; readonly name: string }[];
  }[];
  readonly place: Place<Kind> | null;
  /** What no place stands for; without it one is always chosen. */
  readonly all?: string;
  readonly onChoose: (place: Place<Kind> | null) => void;
}

/** The choice of one place of several kinds. */
export function PlaceSelect<Kind extends string>(props: PlaceSelectProps<Kind>) {
  const { label, groups, place, all, onChoose } = props;
  return (
    <Select
      label={label}
      value={place === null ? '' : `${place.kind} ${place.id}`}
      onChange={({ target }) => {
        const [kind, id = ''] = target.value.split(' ');
        const known = groups.find((group) => group.kind === kind);
        onChoose(known === undefined ? null : { kind: known.kind, id });
      }}
    >
      {all !== undefined && <option value="">{all}</option>}
      {groups.map((group) => (
        <optgroup key={group.kind} label={group.label}>
          {group.places.map(({ id, name }) => (
            <option key={id} value={`${group.kind} ${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
