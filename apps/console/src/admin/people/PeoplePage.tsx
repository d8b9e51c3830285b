import type { Organisation, Person } from '@madoguchi/protocol';
import { useNow } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page, type AdminPageProps } from '../parts/Page.tsx';
import { useOrganisation } from '../parts/useAdminData.ts';
import '../parts/marks.css';
import './people.css';
import { PeopleDialogs } from './PeopleDialogs.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { useOpenPerson } from './useOpenPerson.ts';
import { usePeople } from './usePeople.ts';
import { usePersonWords } from './usePersonWords.ts';

const WORDS_GO_ON_MS = 30_000;

/** 職員: accounts, roles and sessions. */
export function PeoplePage({ api, me, connection }: AdminPageProps) {
  const { t } = useText();
  const ward = useOrganisation(api, connection);
  const people = usePeople(api, connection);
  return (
    <Page title={t('adminPeople:title')} lead={t('adminPeople:lead')}>
      <Notice undo={people.undo} />
      <Loaded from={ward}>
        {(organisation) => (
          <Loaded from={people}>
            {(data) => (
              <People everybody={data.people} people={people} organisation={organisation} me={me} />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

interface PeopleProps {
  readonly everybody: readonly Person[];
  readonly people: ReturnType<typeof usePeople>;
  readonly organisation: Organisation;
  readonly me: AdminPageProps['me'];
}

function People({ everybody, people, organisation, me }: PeopleProps) {
  const now = useNow(WORDS_GO_ON_MS);
  const words = usePersonWords(organisation, now);
  const dialogs = useOpenPerson(people);
  return (
    <>
      <PeopleTable
        people={everybody}
        words={words}
        now={now}
        myId={me.staffId}
        onInvite={() => dialogs.open({ dialog: 'form', staffId: null })}
        onOpen={({ staffId }) => dialogs.open({ dialog: 'person', staffId })}
      />
      <PeopleDialogs
        everybody={everybody}
        people={people}
        organisation={organisation}
        dialogs={dialogs}
        words={words}
        now={now}
        me={me}
      />
    </>
  );
}
