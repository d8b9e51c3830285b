import type { Call } from '@madoguchi/client';
import { isResidentHeld } from '@madoguchi/domain';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import { memo } from 'react';
import { CompanyThere } from './people/CompanyThere.tsx';
import type { Talking } from '../state/screenOf.ts';
import { useText } from '../state/useText.tsx';

interface CallFactsProps {
  readonly consultation: Talking;
  readonly call: Call | null;
}

/** The facts of a call: the specialist, their desk, and the connection quality. */
export const CallFacts = memo(function CallFacts({ consultation, call }: CallFactsProps) {
  const text = useText();
  const quality = call?.quality ?? null;
  const specialist = consultation.present.find(({ kind }) => kind === 'specialist');
  return (
    <div className="call-facts">
      <p className="call-facts__desk">
        <Isolated ruby>{text.of(consultation.deskName)}</Isolated>
      </p>
      <p className="call-facts__name">
        <span className="call-facts__role">{text.show('kiosk:call.role.specialist')}</span>{' '}
        {text.show('kiosk:call.with', { name: consultation.specialistName })}
      </p>
      {specialist && !isResidentHeld(consultation) && (
        <p className="call-facts__company">
          <CompanyThere seat={specialist.seat} isSpecialist />
        </p>
      )}
      {quality && (
        <p className="call-facts__quality" data-quality={quality}>
          <Icon name={quality === 'good' ? 'signal' : 'signal-weak'} />
          <span>
            {text.show('kiosk:call.quality')}: {text.show(`common:quality.${quality}`)}
          </span>
        </p>
      )}
    </div>
  );
});
