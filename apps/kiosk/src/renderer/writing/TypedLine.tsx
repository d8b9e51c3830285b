import type { OwnLine } from '@madoguchi/paper';
import { Button, useTyping } from '@madoguchi/ui-kit';
import { useEffect, type SubmitEvent } from 'react';
import { Keyboard } from '../parts/keys/Keyboard.tsx';
import { sheetsFor } from '../parts/keys/layouts.ts';
import { usePreferences } from '../state/PreferencesProvider.tsx';
import { useText } from '../state/useText.tsx';

/** The own line, written with the keys on the screen, or with a keyboard and its input method. */
export function TypedLine({ line }: { readonly line: OwnLine }) {
  const text = useText();
  const { language } = usePreferences().preferences;
  const { control, press } = useTyping<HTMLInputElement>({
    text: line.text,
    onText: (typed) => line.write(typed),
    // What an input method shows is seen by the others, too: they wait for it.
    onComposing: (shown) => line.write(shown),
  });
  const field = control.ref;
  useEffect(() => field.current?.focus({ preventScroll: true }), [field]);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    line.finish();
    field.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <form className="writing-row" onSubmit={send} autoComplete="off">
        <input
          type="text"
          className="writing-row__field"
          aria-label={text.plain('kiosk:writing.field')}
          disabled={!line.isReady}
          {...control}
        />
        <Button type="submit" variant="primary" size="main" icon="next">
          {text.show('kiosk:writing.send')}
        </Button>
      </form>
      <Keyboard sheets={sheetsFor(language)} press={press} />
    </>
  );
}
