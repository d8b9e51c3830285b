import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { ServingView } from '../situation.ts';

/** That the resident's own phone has the call, or is about to, and what needs the kiosk and is off because of it. */
export function OnHandset({ current }: { readonly current: Pick<ServingView, 'onHandset'> }) {
  const { t } = useText();
  const { onHandset } = current;
  if (onHandset !== 'moving' && onHandset !== 'call') return null;
  return (
    <output className="on-handset">
      <Icon name="handset" />
      <span>{t(`console:call.handset.${onHandset}`)}</span>
    </output>
  );
}
