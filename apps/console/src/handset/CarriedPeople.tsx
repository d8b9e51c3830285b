import type { Call } from '@madoguchi/client';
import type { HandsetView, PresentPerson } from '@madoguchi/protocol';
import { Icon, Isolated, VideoTile } from '@madoguchi/ui-kit';
import { useWords } from '../guest/useWords.tsx';

interface CarriedPeopleProps {
  readonly view: Extract<HandsetView, { stage: 'carried' }>;
  readonly call: Call | null;
  readonly onBlocked: (play: () => Promise<void>) => void;
}

/** Everybody else in the call; whoever signs is the largest. */
export function CarriedPeople({ view, call, onBlocked }: CarriedPeopleProps) {
  const { plain } = useWords();
  const others = view.present.filter(({ seat }) => seat !== 'kiosk');
  if (others.length === 0) return null;
  return (
    <section
      className="carried-people"
      data-count={others.length}
      aria-label={plain('handset:carried.others')}
    >
      {inOrder(others).map((person) => (
        <Person key={person.seat} {...{ person, call, onBlocked }} held={view.held} />
      ))}
    </section>
  );
}

/** Whose hands are read comes first, and has the most room. */
const inOrder = (others: readonly PresentPerson[]): readonly PresentPerson[] =>
  others.toSorted((a, b) => Number(signs(b)) - Number(signs(a)));

const signs = ({ kind }: PresentPerson): boolean => kind === 'signInterpreter';

interface PersonProps extends Pick<CarriedPeopleProps, 'call' | 'onBlocked'> {
  readonly person: PresentPerson;
  readonly held: boolean;
}

function Person({ person, call, held, onBlocked }: PersonProps) {
  const { show, plain } = useWords();
  const remote = call?.remotes.find(({ seat }) => seat === person.seat) ?? null;
  const isSeen = !held && remote?.sending.camera === true;
  return (
    <figure className="carried-person">
      <VideoTile
        stream={remote?.stream ?? null}
        label={person.name === '' ? plain('handset:carried.specialist') : person.name}
        fit="whole"
        testId={`remote-${person.seat}`}
        className="carried-person__picture"
        placeholder={isSeen ? null : show('handset:carried.noPicture')}
        placeholderIcon={held ? 'hold' : 'person'}
        onBlocked={onBlocked}
      />
      {person.name !== '' && (
        <figcaption>
          <Isolated>{person.name}</Isolated>
          {remote?.sending.microphone === false && <Icon name="microphone-off" />}
        </figcaption>
      )}
    </figure>
  );
}

/** The own picture, small. */
export function OwnPicture({ call }: Pick<CarriedPeopleProps, 'call'>) {
  const { show, plain } = useWords();
  const isSeen = Boolean(call?.localStream) && call?.sending.camera === true;
  return (
    <VideoTile
      {...{ stream: call?.localStream ?? null, own: true }}
      label={plain('handset:carried.own')}
      testId="local-video"
      className="carried__own"
      placeholder={isSeen ? null : show('handset:carried.noPicture')}
      placeholderIcon="camera-off"
    />
  );
}
