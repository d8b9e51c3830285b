import type { TextKey } from '@madoguchi/i18n';
import { classes, Icon, VideoTile } from '@madoguchi/ui-kit';
import { memo } from 'react';
import { CompanyThere } from './people/CompanyThere.tsx';
import type { Face } from '../state/faces.ts';
import { volumeShare } from '../state/preferences.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';

interface SmallFacesProps {
  readonly faces: readonly Face[];
  /** Whether the resident is held: the names stay without pictures. */
  readonly held: boolean;
  readonly onBlocked: (play: () => Promise<void>) => void;
}

/** The other participants as small tiles with name and role; all with the same volume as the specialist. */
export const SmallFaces = memo(function SmallFaces({ faces, held, onBlocked }: SmallFacesProps) {
  const text = useText();
  if (faces.length === 0) return null;
  return (
    <ul
      className={classes('faces', held && 'faces--held')}
      aria-label={text.plain('kiosk:call.present')}
      data-count={faces.length}
    >
      {faces.map((face) => (
        <li key={face.seat}>
          <FaceWithName face={face} held={held} onBlocked={onBlocked} />
        </li>
      ))}
    </ul>
  );
});

interface FaceWithNameProps extends Omit<SmallFacesProps, 'faces'> {
  readonly face: Face;
  /** Whether nothing of the picture may be cut off. */
  readonly whole?: boolean;
}

/** A tile with the name and role of a participant. */
export function FaceWithName({ face, held, whole = false, onBlocked }: FaceWithNameProps) {
  const text = useText();
  const { volume } = usePreferences().preferences;
  const { person, party } = face;
  const state = held ? null : stateOf(face);
  const name = person === null ? '' : text.plain('kiosk:call.with', { name: person.name });
  return (
    <figure className="face" data-testid="face">
      <VideoTile
        stream={party?.stream ?? null}
        label={name === '' ? text.plain('common:camera.remote') : name}
        className="face__picture"
        {...(whole ? { fit: 'whole' as const } : {})}
        volume={volumeShare(volume)}
        onBlocked={onBlocked}
        placeholder={state && text.show(state)}
        placeholderIcon="person"
      />
      {person && (
        <figcaption className="face__words">
          <Icon name="person" className="face__icon" />
          <span className="face__name">{text.show('kiosk:call.with', { name: person.name })}</span>
          <span className="face__role">{text.show(`kiosk:call.role.${person.kind}`)}</span>
          {!held && <CompanyThere seat={person.seat} isSpecialist={false} />}
        </figcaption>
      )}
    </figure>
  );
}

/** Why there is no picture; `null` when there is one. */
function stateOf({ person, party }: Face): TextKey | null {
  if (person?.away) return 'kiosk:call.personAway';
  if (party === null) return 'kiosk:call.joining';
  return party.sending.camera ? null : 'kiosk:call.voiceOnly';
}
