import type { OpenAlert, WatchedKiosk } from '@madoguchi/protocol';
import { Icon, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../../app/useText.ts';
import { usePlaceWords } from '../../../app/usePlaceWords.ts';
import { AlertNote } from './AlertNote.tsx';
import { toMend, verdictCounts } from './watchView.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

interface MendListProps {
  readonly kiosks: readonly WatchedKiosk[];
  readonly onSee: (alert: OpenAlert) => void;
  readonly onSilence: (alert: OpenAlert) => void;
}

/** How many can serve, and each kiosk that wants mending: what is wrong, and what its center and admins do. */
export function MendList({ kiosks, onSee, onSilence }: MendListProps) {
  const { t } = useText();
  const mend = toMend(kiosks);
  if (kiosks.length === 0) return null;
  return (
    <section className="mend" aria-labelledby="mend-title">
      <ul className="mend__counts">
        {verdictCounts(kiosks).map(({ verdict, count }) => (
          <li key={verdict}>
            <VerdictBadge verdict={verdict} />
            <span className="numbers">
              {count}
              {t('adminKiosks:unit')}
            </span>
          </li>
        ))}
      </ul>
      <h3 id="mend-title">{t('adminKiosks:watch.mend')}</h3>
      {mend.length === 0 && (
        <p className="mend__well">
          <Icon name="done" />
          {t('adminKiosks:watch.well')}
        </p>
      )}
      <ul className="mend__list">
        {mend.map((kiosk) => (
          <KioskToMend key={kiosk.kioskId} {...{ kiosk, onSee, onSilence }} />
        ))}
      </ul>
    </section>
  );
}

interface KioskToMendProps extends Omit<MendListProps, 'kiosks'> {
  readonly kiosk: WatchedKiosk;
}

function KioskToMend({ kiosk, onSee, onSilence }: KioskToMendProps) {
  const { t } = useText();
  const words = usePlaceWords();
  const { name, district, verdict, faults, alerts } = kiosk;
  return (
    <li className="mend__one" data-verdict={verdict}>
      <p className="mend__name">
        <strong>
          <Isolated>{`${words.center(district)} ${name}`}</Isolated>
        </strong>
        <VerdictBadge verdict={verdict} />
      </p>
      <dl>
        {faults.map((fault) => (
          <div key={fault}>
            <dt>{t(`console:fleet.faults.${fault}.title`)}</dt>
            <dd>
              <b>{t('adminKiosks:watch.atCenter')}</b>
              {t(`console:fleet.faults.${fault}.staff`)}
            </dd>
            <dd>
              <b>{t('adminKiosks:watch.here')}</b>
              {t(`console:fleet.faults.${fault}.admin`)}
            </dd>
            {alerts
              .filter((alert) => alert.fault === fault)
              .map((alert) => (
                <AlertNote
                  key={alert.alertId}
                  alert={alert}
                  onSee={() => onSee(alert)}
                  onSilence={() => onSilence(alert)}
                />
              ))}
          </div>
        ))}
      </dl>
    </li>
  );
}
