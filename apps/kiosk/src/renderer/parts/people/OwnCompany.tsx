import { companyOf } from '@madoguchi/paper';
import { roomPeopleDocument } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useSharedDocument } from '../../state/useSharedDocument.ts';
import { useText } from '../../state/useText.tsx';
import { companyWords } from './companyWords.ts';

/** What the resident has said of who is with them; a touch says that somebody came or went. */
export function OwnCompany() {
  const text = useText();
  const { state, edit } = useSharedDocument(roomPeopleDocument);
  const company = companyOf(state, 'kiosk');
  if (company === null) return null;
  return (
    <Button
      icon="people"
      className="own-company"
      onClick={() => edit({ type: 'askAgain', seat: 'kiosk' })}
    >
      {text.show('kioskPaper:people.own', { who: companyWords(company, text) })}
    </Button>
  );
}
