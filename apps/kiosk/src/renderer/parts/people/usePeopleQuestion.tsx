import type { Call } from '@madoguchi/client';
import { peopleQuestion } from '@madoguchi/paper';
import { roomPeopleDocument } from '@madoguchi/protocol';
import { useLasted } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { PEOPLE_ASKED_AFTER_MS } from '../../config.ts';

import { useSharedDocument } from '../../state/useSharedDocument.ts';
import { PeopleQuestion } from './PeopleQuestion.tsx';

/**
 * The question who is with the resident, once both have seen each other for a while; `null` if there is none. It is `slim`
 * beside a form or a paper.
 */
export function usePeopleQuestion(call: Call | null, slim: boolean): ReactNode {
  const { state, edit } = useSharedDocument(roomPeopleDocument);
  const haveMet = useLasted(
    call?.phase === 'live' && call.remotes.length > 0,
    PEOPLE_ASKED_AFTER_MS,
  );
  const [later, setLater] = useState<'first' | 'again' | null>(null);
  const question = peopleQuestion(state, 'kiosk');
  if (question !== later && later !== null) setLater(null);
  if (question === null || question === later || (question === 'first' && !haveMet)) return null;
  return (
    <PeopleQuestion
      key={question}
      question={question}
      slim={slim}
      onAnswer={(people) => edit({ type: 'say', people: [people] })}
      onLater={() => setLater(question)}
    />
  );
}
