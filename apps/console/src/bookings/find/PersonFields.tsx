import { TEXTS, textProblem } from '@madoguchi/domain';
import { RuledTextField, TextField, useTextProblemWords } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { phoneIn } from './asking.ts';

type PersonWay = ReturnType<typeof usePerson>;

/** For whom it is, as it is typed: a name, and a telephone number where one is needed. */
export function usePerson(needsPhone: boolean) {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [isSent, setSent] = useState(false);
  const nameProblem = textProblem(name, TEXTS.bookingName);
  const number = phoneIn(phone);
  const phoneProblem =
    number === undefined
      ? ('phoneProblem' as const)
      : needsPhone && number === null
        ? ('phoneMissing' as const)
        : null;
  /** Name and number as they were typed, if both are right; else the first field that is wrong takes the focus, with what is wrong beside it. */
  const check = (form: HTMLElement | null): { name: string; phone: string | null } | null => {
    setSent(true);
    if (nameProblem === null && phoneProblem === null && number !== undefined) {
      return { name, phone: number };
    }
    const field = nameProblem === null ? '[type="tel"]' : '[data-person="name"] input';
    form?.querySelector<HTMLInputElement>(field)?.focus();
    return null;
  };
  return { name, setName, phone, setPhone, isSent, nameProblem, phoneProblem, check };
}

interface PersonFieldsProps {
  readonly person: PersonWay;
  readonly needsPhone: boolean;
  readonly phoneHint: string;
}

export function PersonFields({ person, needsPhone, phoneHint }: PersonFieldsProps) {
  const { t } = useText();
  const words = useTextProblemWords();
  const { name, setName, phone, setPhone, isSent, nameProblem, phoneProblem } = person;
  return (
    <>
      <div data-person="name">
        <RuledTextField
          rule={TEXTS.bookingName}
          name={t('bookings:held.name')}
          label={t('bookings:held.name')}
          hint={t('bookings:held.nameHint')}
          value={name}
          autoComplete="off"
          onText={setName}
          error={
            isSent && nameProblem !== null
              ? words(nameProblem, t('bookings:held.name'), TEXTS.bookingName)
              : undefined
          }
        />
      </div>
      <TextField
        type="tel"
        label={t(needsPhone ? 'bookings:held.phoneForCallback' : 'bookings:held.phone')}
        hint={phoneHint}
        value={phone}
        autoComplete="off"
        onChange={({ target }) => setPhone(target.value)}
        error={isSent && phoneProblem !== null ? t(`bookings:held.${phoneProblem}`) : undefined}
      />
    </>
  );
}
