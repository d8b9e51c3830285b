import { Button, Dialog, Isolated } from '@madoguchi/ui-kit';
import type { NotNowTopic } from '../state/topicState.ts';
import { ofWard } from '../speech/spoken.ts';
import { useReadAloud } from '../speech/useReading.ts';
import { useText } from '../state/useText.tsx';

interface NotNowPanelProps {
  readonly topic: NotNowTopic;
  readonly onClose: () => void;
}

/** The panel of an unavailable topic: the reason, when it will be offered, and whom to ask meanwhile. */
export function NotNowPanel({ topic, onClose }: NotNowPanelProps) {
  const text = useText();
  const { shownFrom } = topic;
  const reason = topic.state === 'stopped' ? topic.reason : '';
  const day = shownFrom === null ? null : { day: text.day(shownFrom) };
  const title = { topic: text.of(topic.name) };
  useReadAloud(
    [
      text.say(`kiosk:notNow.${topic.state}`, title),
      ...(reason === '' ? [] : [ofWard(reason)]),
      ...(day === null ? [] : [text.say('kiosk:notNow.from', day)]),
      text.say('kiosk:notNow.ask'),
    ],
    'first',
  );
  return (
    <Dialog
      title={text.show(`kiosk:notNow.${topic.state}`, title)}
      onClose={onClose}
      className="panel"
    >
      {reason !== '' && (
        // The admin writes it in Japanese, whatever language the screen has.
        <p className="panel__lead" lang="ja">
          <Isolated ruby>{reason}</Isolated>
        </p>
      )}
      {day && (
        <p className="panel__lead">
          <strong>{text.show('kiosk:notNow.from', day)}</strong>
        </p>
      )}
      <p className="panel__lead">{text.show('kiosk:notNow.ask')}</p>
      <Button variant="primary" size="main" icon="back" wide onClick={onClose}>
        {text.show('kiosk:notNow.back')}
      </Button>
    </Dialog>
  );
}
