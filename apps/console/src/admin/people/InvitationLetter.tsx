import { QrCode, useClock } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';
import './letter.css';
import type { MadeInvitation } from './usePeople.ts';

const STEPS = ['step1', 'step2', 'step3', 'step4'] as const;

interface InvitationLetterProps {
  readonly made: MadeInvitation;
  readonly link: string;
  readonly sender: string;
}

/** The letter with the one-time link: one sheet of A4 that exists on paper only. */
export function InvitationLetter({ made, link, sender }: InvitationLetterProps) {
  const { t } = useText();
  const { formalDay, dayAndClock } = useTimes();
  const clock = useClock();
  const [written] = useState(() => clock.now());
  const product = t('common:product');
  const { displayName, username, invitation } = made;
  return createPortal(
    <div className="letter">
      <p className="letter__date">{formalDay(written)}</p>
      <p className="letter__to">{t('adminPeople:letter.to', { name: displayName })}</p>
      <p className="letter__from">{t('adminPeople:letter.sender', { name: sender })}</p>
      <h1>{t('adminPeople:letter.heading', { product })}</h1>
      <p>{t('adminPeople:letter.intro', { product })}</p>
      <dl className="letter__facts">
        <dt>{t('adminPeople:letter.username')}</dt>
        <dd>{username}</dd>
        <dt>{t('adminPeople:letter.until')}</dt>
        <dd>{t('adminPeople:letter.untilValue', { time: dayAndClock(invitation.expiresAt) })}</dd>
      </dl>
      <div className="letter__middle">
        <div>
          <h2>{t('adminPeople:letter.steps')}</h2>
          <ol>
            {STEPS.map((step) => (
              <li key={step}>{t(`adminPeople:letter.${step}`)}</li>
            ))}
          </ol>
        </div>
        <QrCode className="letter__code" text={link} label={t('adminPeople:invitation.qr')} />
      </div>
      <h2>{t('adminPeople:letter.address')}</h2>
      <p className="letter__link">{link}</p>
      <h2>{t('adminPeople:letter.notes')}</h2>
      <ul>
        <li>{t('adminPeople:letter.note1')}</li>
        <li>{t('adminPeople:letter.note2')}</li>
        <li>{t('adminPeople:letter.note3', { sender })}</li>
      </ul>
    </div>,
    document.body,
  );
}
