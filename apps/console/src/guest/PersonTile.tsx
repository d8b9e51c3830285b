import { classes, Icon, Isolated, VideoTile, type IconName } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import type { Shown } from './people.ts';
import { useWords } from './useWords.tsx';

interface PersonTileProps {
  readonly shown: Shown;
  /** Whether their hands are read: they have the most room. */
  readonly isHands: boolean;
  /** Who is in the room with them, as they say. */
  readonly company: ReactNode;
  readonly onBlocked: (play: () => Promise<void>) => void;
}

const iconWithout = (without: Shown['without']): IconName => {
  switch (without) {
    case 'off':
      return 'camera-off';
    case 'held':
      return 'hold';
    case 'paperAsked':
    case 'paper':
      return 'paper';
    default:
      return 'person';
  }
};

/** Another participant: picture, or why there is none, and name. */
export function PersonTile({ shown, isHands, company, onBlocked }: PersonTileProps) {
  const { show, plain } = useWords();
  const { person, stream, without, silent } = shown;
  const kind = `guest:call.kinds.${person.kind}` as const;
  return (
    <figure className={classes('guest-person', isHands && 'guest-person--hands')}>
      <VideoTile
        stream={stream}
        label={person.name === '' ? plain(kind) : person.name}
        fit="whole"
        testId={`remote-${person.seat}`}
        className="guest-person__picture"
        placeholder={without && show(`guest:call.picture.${without}`)}
        placeholderIcon={iconWithout(without)}
        onBlocked={onBlocked}
      />
      <figcaption className="guest-person__who">
        {person.name !== '' && (
          <strong>
            <Isolated>{person.name}</Isolated>
          </strong>
        )}
        <span>{show(kind)}</span>
        {company && <span>{company}</span>}
        {silent && (
          <span className="guest-person__muted">
            <Icon name="microphone-off" />
            {show(`guest:call.${silent}`)}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
