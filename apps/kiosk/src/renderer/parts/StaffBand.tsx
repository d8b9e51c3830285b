import { Button, classes, Icon } from '@madoguchi/ui-kit';
import type { HelperAccess, PracticeAccess } from '../state/useHelper.ts';
import { useText } from '../state/useText.tsx';

interface StaffBandProps {
  readonly helper: HelperAccess | null;
  readonly practice: PracticeAccess | null;
}

/** Says in the head of every screen who helps, or that staff play the resident, which they can end there. */
export function StaffBand({ helper, practice }: StaffBandProps) {
  const text = useText();
  return (
    <>
      <output className={classes('kiosk__helper', practice && 'kiosk__helper--practice')}>
        {practice ? (
          <>
            <Icon name="info" />
            <span>{text.show('kioskBar:practice.now')}</span>
          </>
        ) : (
          helper && (
            <>
              <Icon name="people" />
              <span>{text.show('kioskBar:helper.with', { name: helper.name })}</span>
            </>
          )
        )}
      </output>
      {practice && (
        <Button icon="close" onClick={practice.end}>
          {text.show('kioskBar:practice.end')}
        </Button>
      )}
    </>
  );
}
