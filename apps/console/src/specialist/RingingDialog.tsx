import type { Call, Connection } from '@madoguchi/client';
import type { DeclineReason } from '@madoguchi/domain';
import type { OfferView } from '@madoguchi/protocol';
import { Dialog, Icon, useNow, useObservable } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { usePlaceWords } from '../app/usePlaceWords.ts';
import { useText } from '../app/useText.ts';
import { ConnectionBanner } from '../app/ConnectionBanner.tsx';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { KeyedButton } from '../app/KeyedButton.tsx';
import { useServices } from '../app/services.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useActions } from './actions.ts';
import { DeclineReasons } from './DeclineReasons.tsx';
import { RemotePictureAhead } from './call/RemotePicture.tsx';
import { CardView } from './handoff/CardView.tsx';
import { RemarkWords } from './remark/RemarkWords.tsx';
import { RingingFacts } from './RingingFacts.tsx';
import { secondsLeft } from './situation.ts';
import { useRinging } from './useRinging.ts';
import './ringing.css';

const ONE_SECOND_MS = 1000;

interface RingingDialogProps {
  readonly offer: OfferView;
  readonly call: Call | null;
  readonly now: number;
  readonly connection: Connection;
}

/** The modal dialog of a ringing offer: one step to accept, two to decline. */
export function RingingDialog({ offer, call, now, connection }: RingingDialogProps) {
  const { t } = useText();
  const { model, busy, failure, perform } = useActions();
  const [declining, setDeclining] = useState(false);
  const accept = () => void perform('accept', () => model.accept());
  const decline = (reason: DeclineReason) => void perform('decline', () => model.decline(reason));
  useRinging(offer);
  const toggle = () => setDeclining((before) => !before);
  useShortcuts({ accept, decline: toggle }, { inDialog: true });
  return (
    <Dialog title={<Title offer={offer} />} onClose={() => setDeclining(true)} className="ringing">
      <RingingFacts offer={offer} now={now} />
      <RemarkOfCenter remark={offer.remark} />
      <Troubles troubles={offer.troubles} />
      <Transfer offer={offer} />
      <Countdown key={offer.offerId} offer={offer} />
      <ConnectionBanner connection={connection} />
      {/* The page's own failure notice is hidden behind the dialog. */}
      <FailureNotice code={failure} />
      <div className="ringing__actions">
        <KeyedButton
          command="accept"
          variant="primary"
          size="main"
          icon="call"
          className="ringing__accept"
          onClick={accept}
        >
          {t(busy === 'accept' ? 'console:ringing.accepting' : 'console:ringing.accept')}
        </KeyedButton>
        <KeyedButton command="decline" size="main" aria-expanded={declining} onClick={toggle}>
          {t(declining ? 'console:ringing.back' : 'console:ringing.decline')}
        </KeyedButton>
      </div>
      {declining && <DeclineReasons onDecline={decline} />}
      <SoundHint />
      <RemotePictureAhead call={call} />
    </Dialog>
  );
}

function Title({ offer }: { readonly offer: OfferView }) {
  const { t } = useText();
  const { center } = usePlaceWords();
  return (
    <span className="ringing__title">
      <span className="ringing__bell">
        <Icon name="bell" />
      </span>
      <span>
        <span className="ringing__kicker">
          {t(offer.transfer ? 'console:ringing.titleTransfer' : 'console:ringing.title')}
        </span>
        {t('console:ringing.from', { center: center(offer.district) })}
      </span>
    </span>
  );
}

/** The device troubles of the kiosk, found while the resident waits. */
function Troubles({ troubles }: Pick<OfferView, 'troubles'>) {
  const { t } = useText();
  if (troubles.length === 0) return null;
  return (
    <section className="ringing__troubles" aria-labelledby="ringing-troubles">
      <h3 id="ringing-troubles">{t('console:ringing.troubles.title')}</h3>
      <ul>
        {troubles.map((trouble) => (
          <li key={trouble}>
            <Icon name="warning" />
            {t(`console:ringing.troubles.${trouble}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the center's staff say about this resident. */
function RemarkOfCenter({ remark }: Pick<OfferView, 'remark'>) {
  const { t } = useText();
  if (!remark) return null;
  return (
    <section className="ringing__remark" aria-labelledby="ringing-remark">
      <h3 id="ringing-remark">{t('console:remark.fromCenter')}</h3>
      <RemarkWords remark={remark} />
    </section>
  );
}

/** The transfer behind an offer: sender, mode and card. */
function Transfer({ offer: { transfer } }: { readonly offer: OfferView }) {
  const { t } = useText();
  if (!transfer) return null;
  const { fromName: name, warm, card } = transfer;
  return (
    <section className="ringing__transfer" aria-labelledby="ringing-transfer">
      <h3 id="ringing-transfer">{t('console:cameWith.from', { name })}</h3>
      <p>{t(warm ? 'console:ringing.warm' : 'console:ringing.cold')}</p>
      <CardView card={card} />
    </section>
  );
}

function Countdown({ offer }: Pick<RingingDialogProps, 'offer'>) {
  const { t } = useText();
  // Asked anew when the ring begins: what the screen around it knows may be a second old.
  const now = useNow(ONE_SECOND_MS);
  const seconds = secondsLeft(offer, now);
  // The time left when the dialog appeared is the whole bar, because the limit is known to the server only.
  const [whole] = useState(Math.max(seconds, 1));
  const words = seconds > 0 ? t('console:ringing.left', { seconds }) : t('console:ringing.leftNow');
  return (
    <div className="ringing__left">
      <progress value={seconds} max={whole} aria-label={words} />
      <p role="timer">{words}</p>
    </div>
  );
}

function SoundHint() {
  const { t } = useText();
  const { sound } = useServices();
  const locked = useObservable(sound.locked);
  if (!locked) return null;
  return (
    <p className="ringing__sound">
      <Icon name="volume" />
      {t('console:ringing.locked')}
    </p>
  );
}
