import type { SharedDocument } from '@madoguchi/paper';
import { shownCaptions, type CaptionsOperation, type CaptionsState } from '@madoguchi/protocol';
import { Button, classes, Icon, Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';
import { CaptionLines } from './CaptionLines.tsx';

/**
 * What a machine hears staff say, marked as such, from the first words on until somebody puts it away; then one button
 * brings it back. It is not told to a screen reader, nor read aloud: whoever hears that hears the voice.
 */
export function HeardCaption({ state, edit }: SharedDocument<CaptionsState, CaptionsOperation>) {
  const text = useText();
  if (state === null || state.engine === null) return null;
  const want = (wanted: boolean) => () => edit({ type: 'want', wanted });
  const { language } = state.engine;
  if (state.wanted === false) {
    return (
      <div className="caption caption--away">
        <Button icon="writing" onClick={want(true)}>
          {text.show('kiosk:writing.heard.back')}
        </Button>
      </div>
    );
  }
  const lines = shownCaptions(state);
  const newest = lines.at(-1);
  if (newest === undefined && state.missed === null) return null;
  return (
    <section
      className="caption caption--heard"
      aria-label={text.plain('kiosk:writing.heard.region')}
    >
      <div className="caption__head">
        <p className="caption__by">
          <Icon name="microphone" />
          <strong className="caption__mark">{text.show('kiosk:writing.heard.mark')}</strong>
          <output>{text.show(`kiosk:writing.heard.${state.missed ?? 'note'}`)}</output>
        </p>
        <Button icon="close" onClick={want(false)}>
          {text.show('kiosk:writing.heard.away')}
        </Button>
      </div>
      <CaptionLines>
        {lines.map((line) => (
          <p
            key={line.id}
            lang={language}
            className={classes('caption__line', line === newest && 'caption__line--newest')}
            data-going={line.done ? undefined : ''}
          >
            <Isolated>{line.text}</Isolated>
          </p>
        ))}
      </CaptionLines>
    </section>
  );
}
