import type { Person } from '@madoguchi/protocol';
import { Button, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { SearchableTable, type Column } from '../parts/SearchableTable.tsx';
import { PersonStates } from './PersonStates.tsx';
import type { PersonWords } from './usePersonWords.ts';

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly words: PersonWords;
  readonly now: number;
  readonly myId: string;
  readonly onInvite: () => void;
  readonly onOpen: (person: Person) => void;
}

/** The accounts, each with its actions. */
export function PeopleTable(props: PeopleTableProps) {
  const { t } = useText();
  const { people, onInvite, onOpen } = props;
  const columns = usePeopleColumns(props);
  return (
    <SearchableTable
      caption={t('adminPeople:title')}
      columns={columns}
      rows={people}
      rowKey={({ staffId }) => staffId}
      unit={t('adminPeople:unit')}
      empty={t('adminPeople:empty')}
      actions={(person) => [
        { label: t('adminPeople:open'), icon: 'person', onPress: () => onOpen(person) },
      ]}
      tools={
        <Button variant="primary" icon="more" onClick={onInvite}>
          {t('adminPeople:form.invite')}
        </Button>
      }
    />
  );
}

function usePeopleColumns({
  words,
  now,
  myId,
}: PeopleTableProps): [Column<Person>, ...Column<Person>[]] {
  const { t } = useText();
  const nameOf = ({ staffId, displayName }: Person) =>
    staffId === myId ? t('adminPeople:you', { name: displayName }) : displayName;
  return [
    {
      key: 'name',
      header: t('adminPeople:columns.name'),
      text: (person) => `${nameOf(person)} ${person.username ?? ''}`.trim(),
      cell: (person) => (
        <span className="person-name">
          <Isolated reveal>{nameOf(person)}</Isolated>
          <small>{person.username}</small>
        </span>
      ),
    },
    { key: 'role', header: t('adminPeople:columns.role'), text: words.role, narrow: true },
    {
      key: 'scope',
      header: t('adminPeople:columns.scope'),
      text: (person) => words.places(person).join(' '),
      cell: words.scope,
    },
    {
      key: 'state',
      header: t('adminPeople:columns.state'),
      text: (person) => words.states(person).join(' '),
      cell: (person) => <PersonStates person={person} words={words} now={now} />,
    },
    { key: 'factors', header: t('adminPeople:columns.factors'), text: words.factors },
    {
      key: 'sessions',
      header: t('adminPeople:columns.sessions'),
      text: words.signedIn,
      sortBy: ({ sessions }) => sessions.length,
      narrow: true,
    },
  ];
}
