import { InkPad, type OwnLine } from '@madoguchi/paper';
import { Button } from '@madoguchi/ui-kit';
import { useText } from '../state/useText.tsx';

/** The own line, drawn with a finger. */
export function DrawnLine({ line }: { readonly line: OwnLine }) {
  const text = useText();
  return (
    <div className="writing-drawn">
      <InkPad line={line} label={text.plain('kiosk:writing.pad')}>
        {text.show('kiosk:writing.here')}
      </InkPad>
      <div className="writing-drawn__acts">
        <Button icon="undo" onClick={() => line.rub()}>
          {text.show('kiosk:writing.rub')}
        </Button>
        <Button variant="primary" size="main" icon="next" onClick={() => line.finish()}>
          {text.show('kiosk:writing.send')}
        </Button>
      </div>
    </div>
  );
}
