import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import type { Matter } from '../find/matter.ts';
import { StandbyForm } from './StandbyForm.tsx';

interface StandbyPartProps {
  readonly matter: Matter;
  readonly today: string;
}

/** Below the free times: for whom none of them suits. */
export function StandbyPart({ matter, today }: StandbyPartProps) {
  const { t } = useText();
  const [part, setPart] = useState<'button' | 'form' | 'added'>('button');
  switch (part) {
    case 'button':
      return (
        <div className="standby__offer">
          <p>{t('bookings:standby.nothingSuits')}</p>
          <Button icon="clock" onClick={() => setPart('form')}>
            {t('bookings:standby.add')}
          </Button>
        </div>
      );
    case 'form':
      return (
        <StandbyForm
          {...{ matter, today }}
          onAdded={() => setPart('added')}
          onBack={() => setPart('button')}
        />
      );
    case 'added':
      return <output className="standby__added">{t('bookings:standby.added')}</output>;
  }
}
