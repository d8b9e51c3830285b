import { Button, classes, Isolated, TextField } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import { useWords } from '../useWords.ts';
import { canBeAsked, listedStaff, type CandidateStaff } from './staffOrder.ts';

interface StaffChoiceProps {
  /** `null` until they are known. */
  readonly staff: readonly CandidateStaff[] | null;
  readonly onInvite: (staffId: string) => void;
}

/** Colleagues, 本庁 and センター職員, with what they are doing. */
export function StaffChoice({ staff, onInvite }: StaffChoiceProps) {
  const { t } = useText();
  const { text } = useWords();
  const { center } = usePlaceWords();
  const [wanted, setWanted] = useState('');
  const placeOf = ({ kind, deskName }: CandidateStaff): string =>
    kind === 'centerStaff' ? center(text(deskName)) : text(deskName);
  const listed = listedStaff(staff ?? [], wanted, (person) =>
    [person.displayName, placeOf(person), t(`console:people.kinds.${person.kind}`)].join(' '),
  );
  return (
    <section className="invite__staff" aria-labelledby="invite-staff">
      <h3 id="invite-staff">{t('console:invite.staff')}</h3>
      <TextField
        label={t('console:invite.filter')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className="invite__list">
        {listed.map((person) => (
          <li key={person.staffId} className="invite__person">
            <div>
              <strong>
                <Isolated>{person.displayName}</Isolated>
              </strong>
              <small>
                {t(`console:people.kinds.${person.kind}`)}　{placeOf(person)}
              </small>
              <span className={classes('dot', `dot--${person.activity}`)}>
                {t(`console:activities.${person.activity}`)}
              </span>
            </div>
            {canBeAsked(person) && (
              <Button
                aria-label={t('console:invite.askFor', { name: person.displayName })}
                onClick={() => onInvite(person.staffId)}
              >
                {t('console:invite.ask')}
              </Button>
            )}
          </li>
        ))}
        {listed.length === 0 && (
          <li className="desks__none">
            {t(staff ? 'console:invite.nobody' : 'console:desks.loading')}
          </li>
        )}
      </ul>
    </section>
  );
}
