import type { ConsoleView } from '@madoguchi/protocol';
import { Button, Icon, Isolated } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useServices } from '../../app/services.ts';
import { useDesktopNotice } from '../../app/useDesktopNotice.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { useNeedWords } from '../queue/NeedTags.tsx';
import { mayJoin } from '../situation.ts';
import { useWords } from '../useWords.ts';
import './people.css';

type Asked = NonNullable<ConsoleView['asked']>;

/** A colleague asks me to join their consultation. */
export function AskedBanner({ view }: { readonly view: ConsoleView }) {
  return view.asked && <Banner key={view.asked.participantId} asked={view.asked} view={view} />;
}

const TONE_EVERY_MS = 6000;

function Banner({ asked, view }: { readonly asked: Asked; readonly view: ConsoleView }) {
  const { t } = useText();
  const { text } = useWords();
  const { model, perform } = useActions();
  const { sound } = useServices();
  const needs = useNeedWords(asked.needs);
  const free = mayJoin(view);
  useEffect(() => (free ? sound.tones.repeat('ring', TONE_EVERY_MS) : undefined), [sound, free]);
  useDesktopNotice(
    free ? t('console:notification.titleAsked') : null,
    t('console:notification.body', { topic: text(asked.topicName), district: asked.district }),
  );
  const join = () => void perform('join', () => model.participant.join());
  const refuse = () => void perform('part', () => model.participant.part());
  // In a call these keys have another meaning.
  useShortcuts(free ? { accept: join, refuse } : {});
  return (
    <section className="asked" aria-labelledby="asked-title">
      <span className="asked__bell">
        <Icon name="people" />
      </span>
      <div className="asked__words" role="alert">
        <h2 className="asked__title" id="asked-title">
          {t('console:asked.title', { name: asked.leadName })}
        </h2>
        <p>
          {asked.ticket}　<Isolated>{text(asked.topicName)}</Isolated>　
          <Isolated>{asked.district}</Isolated>
          {needs.length > 0 && `　${needs.join('・')}`}
        </p>
        {!free && <p>{t('console:asked.later')}</p>}
      </div>
      {free && (
        <KeyedButton command="accept" variant="primary" size="main" icon="talk" onClick={join}>
          {t('console:asked.join')}
        </KeyedButton>
      )}
      <Button size="main" onClick={refuse}>
        {t('console:asked.refuse')}
        {free && <Kbd command="refuse" />}
      </Button>
    </section>
  );
}
