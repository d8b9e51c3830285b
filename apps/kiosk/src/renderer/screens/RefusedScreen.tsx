import type { ErrorCode } from '@madoguchi/domain';
import { Button, Icon } from '@madoguchi/ui-kit';
import { Screen } from '../parts/Screen.tsx';
import { useText } from '../state/useText.tsx';

/** The server said no for good: why, and what to do. */
export function RefusedScreen({ code }: { readonly code: ErrorCode }) {
  const text = useText();
  const title = code === 'CLIENT_TOO_OLD' ? 'kiosk:refused.tooOld' : 'kiosk:refused.title';
  return (
    <Screen
      name="message"
      title={text.show(title)}
      prompt={[text.plain(title), text.plain(`errors:${code}`)]}
      words={
        <>
          <Icon name="device" className="message-picture" />
          <p className="screen__lead">{text.show(`errors:${code}`)}</p>
          <p className="message-note">{text.show('kiosk:refused.staff')}</p>
        </>
      }
      controls={
        <Button
          variant="primary"
          size="main"
          icon="reload"
          wide
          onClick={() => globalThis.location.reload()}
        >
          {text.show('kiosk:refused.reload')}
        </Button>
      }
    />
  );
}
