import type { ChainState } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';
import { chainTone } from './chainTone.ts';

/** How many lines of the log were checked, what was found, and what to do when it is broken. */
export function ChainBanner({ chain }: { readonly chain: ChainState }) {
  const { t } = useText();
  const { dayAndClock } = useTimes();
  const { entries: count, total, checkedAt, brokenAt, head } = chain;
  const time = dayAndClock(checkedAt);
  const tone = chainTone(chain);
  return (
    <section className="chain" data-chain={tone}>
      <Icon name={tone === 'intact' ? 'done' : 'warning'} />
      <div role={tone === 'broken' ? 'alert' : undefined}>
        <p className="chain__state">{t(`adminAudit:chain.${tone}`, { line: brokenAt ?? 1 })}</p>
        <p className="numbers">{t('adminAudit:chain.checked', { time, count, total })}</p>
        {tone !== 'intact' && <p>{t(`adminAudit:chain.${tone}Body`, { time })}</p>}
        <details className="chain__head">
          <summary>{t('adminAudit:chain.head')}</summary>
          <code>{head}</code>
        </details>
      </div>
    </section>
  );
}
