import type { GuestModel } from '@madoguchi/client';
import type { Seat } from '@madoguchi/domain';
import { companyOf, useOpenDocument } from '@madoguchi/paper';
import { roomPeopleDocument } from '@madoguchi/protocol';
import type { ReactNode } from 'react';
import { useWords } from './useWords.tsx';

/** What each has said of who is in their room, in words; nothing for who has said nothing. */
export function useGuestCompany(model: Pick<GuestModel, 'document'>): (seat: Seat) => ReactNode {
  const { show, plain } = useWords();
  const { state } = useOpenDocument(model.document(roomPeopleDocument));
  return (seat) => {
    const company = companyOf(state, seat);
    if (company === null) return null;
    if (company.length === 0) return show('guest:company.alone');
    const who = company.map((each) => plain(`guest:company.who.${each}`)).join('・');
    return show('guest:company.with', { who });
  };
}
