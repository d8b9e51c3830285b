import { mainParty, type Call } from '@madoguchi/client';
import { isResidentHeld } from '@madoguchi/domain';
import type { PresentPerson } from '@madoguchi/protocol';
import { classes, Icon, Isolated, VideoTile } from '@madoguchi/ui-kit';
import { memo, type ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { ConnectionQuality } from '../call/ConnectionQuality.tsx';
import { useActions } from '../actions.ts';
import { mainSeat, type ServingView } from '../situation.ts';
import { MyCompany } from './MyCompany.tsx';
import { participantAt } from './sameNames.ts';
import { usePersonWords } from './usePersonWords.ts';
import './people.css';

/** Whose picture is read, and so is larger. */
const HANDS: ReadonlySet<PresentPerson['kind']> = new Set(['interpreter', 'signInterpreter']);

interface PeopleColumnProps {
  readonly current: ServingView;
  readonly call: Call | null;
}

/** The people in the call: those beside the large picture, me, and who is invited. */
export const PeopleColumn = memo(function PeopleColumn({ current, call }: PeopleColumnProps) {
  const { t } = useText();
  const main = mainParty(call, mainSeat(current))?.seat ?? mainSeat(current);
  const others = current.present.filter(({ seat }) => seat !== main && seat !== current.mySeat);
  return (
    <section className="people" aria-label={t('console:people.title')}>
      <h3 className="people__title">
        {t('console:people.title')}
        <span>{t('console:people.count', { count: current.present.length })}</span>
      </h3>
      <ul className="people__list" data-count={others.length + 1}>
        {others.map((person) => (
          <Other key={person.seat} person={person} current={current} call={call} />
        ))}
        <Me call={call}>{others.length === 0 && <MyCompany mySeat={current.mySeat} />}</Me>
      </ul>
      {others.length > 0 && <MyCompany mySeat={current.mySeat} />}
      <Asked current={current} />
      <ConnectionQuality call={call} />
    </section>
  );
});

interface OtherProps extends PeopleColumnProps {
  readonly person: PresentPerson;
}

function Other({ person, current, call }: OtherProps) {
  const { t } = useText();
  const { personName, nameOf } = usePersonWords();
  const party = call?.remotes.find(({ seat }) => seat === person.seat);
  const held = person.kind === 'resident' && isResidentHeld(current);
  const state = held ? 'held' : person.away ? 'away' : party?.sending.camera ? null : 'noPicture';
  const mine = participantAt(person, current.participants);
  const name = personName(person, current.participants);
  return (
    <li className={classes('person-tile', HANDS.has(person.kind) && 'person-tile--hands')}>
      <VideoTile
        stream={party?.stream ?? null}
        label={name}
        className="person-tile__picture"
        placeholderIcon={held ? 'hold' : 'person'}
        placeholder={state && t(`console:people.states.${state}`)}
      />
      <p className="person-tile__name">
        <Isolated>{name}</Isolated>
      </p>
      {mine && current.role === 'lead' && (
        <Remove
          participantId={mine.participantId}
          name={nameOf(mine, current.participants)}
          word="sendAway"
        />
      )}
    </li>
  );
}

interface MeProps extends Pick<PeopleColumnProps, 'call'> {
  /** Who is with me, where there is room beside my picture. */
  readonly children: ReactNode;
}

function Me({ call, children }: MeProps) {
  const { t } = useText();
  return (
    <li className="person-tile">
      <VideoTile
        stream={call?.localStream ?? null}
        label={t('console:call.local')}
        own
        testId="local-video"
        className="person-tile__picture"
        placeholder={call?.localStream && call.sending.camera ? null : t('console:call.localOff')}
      />
      <div className="person-tile__me">
        <p className="person-tile__name">{t('console:people.me')}</p>
        {children}
      </div>
    </li>
  );
}

/** Invited people who have not joined yet. */
function Asked({ current }: Pick<PeopleColumnProps, 'current'>) {
  const { t } = useText();
  const { askedName, nameOf } = usePersonWords();
  const { participants } = current;
  const asked = participants.filter(({ stage }) => stage === 'invited');
  if (asked.length === 0) return null;
  return (
    <ul className="people__asked">
      {asked.map((person) => (
        <li key={person.participantId}>
          <Icon name="clock" />
          <span>
            {askedName(person, participants)}
            <small>{t('console:people.states.invited')}</small>
          </span>
          {current.role === 'lead' && (
            <Remove
              participantId={person.participantId}
              name={nameOf(person, participants)}
              word="withdraw"
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface RemoveProps {
  readonly participantId: string;
  readonly name: string;
  readonly word: 'sendAway' | 'withdraw';
}

function Remove({ participantId, name, word }: RemoveProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  return (
    <button
      type="button"
      className="quiet-button"
      aria-label={t(`console:people.${word}For`, { name })}
      onClick={() => void perform('remove', () => model.participant.remove(participantId))}
    >
      {t(`console:people.${word}`)}
    </button>
  );
}
