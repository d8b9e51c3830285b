import type { Seat } from '@madoguchi/domain';
import { companyOf } from '@madoguchi/paper';
import { roomPeopleDocument } from '@madoguchi/protocol';
import { useSharedDocument } from '../../state/useSharedDocument.ts';
import { useText } from '../../state/useText.tsx';
import { companyWords } from './companyWords.ts';

interface CompanyThereProps {
  readonly seat: Seat;
  /** Whether it is the specialist, of whom a whole sentence is said. */
  readonly isSpecialist: boolean;
}

/** What somebody has said of who is with them, in words; nothing before they have. */
export function CompanyThere({ seat, isSpecialist }: CompanyThereProps) {
  const text = useText();
  const { state } = useSharedDocument(roomPeopleDocument);
  const company = companyOf(state, seat);
  if (company === null) return null;
  const who = companyWords(company, text);
  const key = isSpecialist
    ? company.length === 0
      ? 'kioskPaper:people.there.nobody'
      : 'kioskPaper:people.there.somebody'
    : 'kioskPaper:people.beside';
  return <span className="company-there">{text.show(key, { who })}</span>;
}
