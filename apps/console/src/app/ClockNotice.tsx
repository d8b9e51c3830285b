import { isClockOff } from '@madoguchi/domain';
import { StatusBanner, useClock, useObservable } from '@madoguchi/ui-kit';
import { clockOff } from './clockOff.ts';
import { useText } from './useText.ts';

/** A notice that the clock of this device is wrong, and how to put it right; the times on the page are not. */
export function ClockNotice() {
  const { aheadMs } = useObservable(useClock());
  return (
    <StatusBanner tone="warning" className="notice">
      {aheadMs !== null && isClockOff(aheadMs) ? <Words aheadMs={aheadMs} /> : null}
    </StatusBanner>
  );
}

function Words({ aheadMs }: { readonly aheadMs: number }) {
  const { t } = useText();
  const { way, unit, count } = clockOff(aheadMs);
  const amount = t(`console:clock.${unit}`, { count });
  return (
    <>
      <strong>{t(`console:clock.${way}`, { amount })}</strong>
      {` ${t('console:clock.body')}`}
    </>
  );
}
