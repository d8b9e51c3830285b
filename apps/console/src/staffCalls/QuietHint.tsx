import type { ConsoleView } from '@madoguchi/protocol';
import { Button, Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useActions } from '../specialist/actions.ts';
import './staffCalls.css';

/** ひとこと: after quiet weeks, what staff of the center could say at their counter; each puts it away for themselves. */
export function QuietHint({ view: { quiet } }: { readonly view: ConsoleView }) {
  const { t } = useText();
  const { model, perform } = useActions();
  if (quiet === null) return null;
  const { district, kind } = quiet;
  return (
    <section className="staff-call" data-state="hint" aria-label={t('console:quiet.region')}>
      <Icon name="info" />
      <p className="staff-call__words">{t(`console:quiet.${kind}`, { district })}</p>
      <Button onClick={() => void perform('helper', () => model.helper.restHint())}>
        {t('console:quiet.close')}
      </Button>
    </section>
  );
}
