import type { ConsoleView } from '@madoguchi/protocol';
import { Button, Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { DriveButton } from '../driving/DriveButton.tsx';
import { useActions } from '../specialist/actions.ts';
import './staffCalls.css';

/** そばの職員: that I stand beside the resident at a kiosk, and how I step out. */
export function HelpingBanner({ view: { helping } }: { readonly view: ConsoleView }) {
  const { t } = useText();
  const { model, perform } = useActions();
  if (helping === null) return null;
  const { kioskId, kioskName, district, driving } = helping;
  return (
    <section className="staff-call" data-state="helping" aria-label={t('console:helper.region')}>
      <Icon name="people" />
      <p className="staff-call__words">
        {t('console:helper.mine', { kiosk: `${district} ${kioskName}` })}
      </p>
      <DriveButton driving={driving} />
      <Button onClick={() => void perform('helper', () => model.helper.end(kioskId))}>
        {t('console:helper.end')}
      </Button>
    </section>
  );
}
