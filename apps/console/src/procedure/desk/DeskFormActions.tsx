import { Button, type IconName } from '@madoguchi/ui-kit';
import { Kbd } from '../../app/Kbd.tsx';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';

interface DeskFormActionsProps {
  readonly icon: IconName;
  readonly words: string;
  /** Without it the button sends the form around it. */
  readonly onSubmit?: () => void;
  readonly onBack: () => void;
}

/** The last row of a form of the desk: what sends it, and the way back to what the procedure says. */
export function DeskFormActions({ icon, words, onSubmit, onBack }: DeskFormActionsProps) {
  const { t } = useText();
  const { busy } = useActions();
  return (
    <div className="dialog-actions">
      <KeyedButton
        command="submit"
        type={onSubmit ? 'button' : 'submit'}
        variant="primary"
        size="main"
        icon={icon}
        aria-busy={busy === 'procedure'}
        onClick={onSubmit}
      >
        {words}
      </KeyedButton>
      <Button size="main" onClick={onBack}>
        {t('console:ringing.back')}
        <Kbd command="decline" />
      </Button>
    </div>
  );
}
