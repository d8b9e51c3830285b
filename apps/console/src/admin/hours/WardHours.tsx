import { Button } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { Fact } from '../parts/Fact.tsx';
import { ownHours, type HoursPlace } from './hoursPlaces.ts';
import type { AllHours } from './useHoursChanges.ts';
import type { HoursWords } from './useHoursWords.ts';

const WARD: HoursPlace = { kind: 'ward' };

interface WardHoursProps {
  readonly hours: AllHours;
  readonly words: HoursWords;
  readonly onChange: (place: HoursPlace) => void;
}

/** The default hours of the ward, for centers and desks without their own. */
export function WardHours({ hours, words, onChange }: WardHoursProps) {
  const { t } = useText();
  const ward = ownHours(hours, WARD);
  if (!ward) return null;
  const exceptions = words.exceptions(ward);
  return (
    <section className="hours-card">
      <dl className="facts">
        <Fact name={t('adminHours:week')}>
          <Lines of={words.week(ward)} />
        </Fact>
        <Fact name={t('adminHours:others')}>
          <Lines of={words.others(ward)} />
        </Fact>
        <Fact name={t('adminHours:exceptions')}>
          {exceptions.length === 0 ? t('adminHours:noExceptions') : <Lines of={exceptions} />}
        </Fact>
      </dl>
      <div>
        <Button variant="primary" icon="write" onClick={() => onChange(WARD)}>
          {t('adminHours:actions.change')}
        </Button>
      </div>
    </section>
  );
}

/** Lines one below the other. */
export function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="hours-lines numbers">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
