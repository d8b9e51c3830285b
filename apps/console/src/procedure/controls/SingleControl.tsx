import type { SingleField } from '@madoguchi/domain';
import { AddressControl } from './AddressControl.tsx';
import { ChoiceControl, YesNoControl } from './ChoiceControl.tsx';
import type { ControlProps, FieldOf } from './control.ts';
import { DateControl } from './DateControl.tsx';
import { FileControl } from './FileControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { KanaControl, PhoneControl, TextControl } from './TextControl.tsx';

/** The control of a field that is no list, by its kind. */
export function SingleControl(props: ControlProps) {
  const { field } = props;
  const as = <Kind extends SingleField['kind']>(): ControlProps<FieldOf<Kind>> =>
    props as ControlProps<FieldOf<Kind>>;
  switch (field.kind) {
    case 'text':
      return <TextControl {...as<'text'>()} />;
    case 'kana':
      return <KanaControl {...as<'kana'>()} />;
    case 'date':
      return <DateControl {...as<'date'>()} />;
    case 'address':
      return <AddressControl {...as<'address'>()} />;
    case 'phone':
      return <PhoneControl {...as<'phone'>()} />;
    case 'number':
    case 'amount':
      return <NumberControl {...as<'number' | 'amount'>()} />;
    case 'yesNo':
      return <YesNoControl {...as<'yesNo'>()} />;
    case 'choice':
      return <ChoiceControl {...as<'choice'>()} />;
    case 'file':
      return <FileControl {...as<'file'>()} />;
  }
}
