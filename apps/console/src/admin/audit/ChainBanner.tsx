import type { ChainState } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';

/** The result of the last check of the hash chain, its time, and what to do when it is broken. */
export function ChainBanner({ chain }: { readonly chain: ChainState }) {
  const { t } = useText();
  const { dayAndClock } = useTimes();
  const { state, entries: count, checkedAt, brokenAt, head } = chain;
  const time = dayAndClock(checkedAt);
  const intact = state === 'intact';
  return (
    <section className="chain" data-chain={state}>
      <Icon name={intact ? 'done' : 'warning'} />
      <div role={intact ? undefined : 'alert'}>
        <p className="chain__state">
          {intact
            ? t('adminAudit:chain.intact')
            : t('adminAudit:chain.broken', { line: brokenAt ?? 1 })}
        </p>
        <p>
          {intact
            ? t('adminAudit:chain.intactBody', { time, count })
            : t('adminAudit:chain.brokenBody', { time })}
        </p>
        <details className="chain__head">
          <summary>{t('adminAudit:chain.head')}</summary>
          <code>{head}</code>
        </details>
      </div>
    </section>
  );
}
