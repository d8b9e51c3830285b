import { Button, Dialog } from '@madoguchi/ui-kit';
import type { RouteResponse } from '@madoguchi/protocol';
import { useState } from 'react';
import { OneTimeLink } from '../app/OneTimeLink.tsx';
import { useDates } from '../app/useDates.ts';
import { useLoaded } from '../app/useLoaded.ts';
import { useServices } from '../app/services.ts';
import { useText } from '../app/useText.ts';
import { Section } from './Section.tsx';

type Feed = RouteResponse<'calendarFeeds'>['feeds'][number];

/** 予定表の配信: the addresses at which other calendars read the own bookings and those of kiosks. */
export function CalendarFeedsSection() {
  const { t } = useText();
  const { api } = useServices();
  const { value, again } = useLoaded(() => api.call('calendarFeeds'));
  const [made, setMade] = useState<{ readonly name: string; readonly link: string } | null>(null);
  const nameOf = ({ of, name }: Feed) =>
    of.kind === 'own' ? t('account:calendarFeeds.own') : name;
  const make = async (feed: Feed) => {
    const { path } = await api.call('makeCalendarFeed', { of: feed.of });
    setMade({ name: nameOf(feed), link: `${location.origin}${path}` });
    again();
  };
  const end = async ({ of }: Feed) => {
    await api.call('endCalendarFeed', { of });
    again();
  };
  return (
    <Section
      id="account-calendar-feeds"
      title={t('account:calendarFeeds.title')}
      state={t('account:calendarFeeds.lead')}
    >
      <ul className="passkeys">
        {value?.feeds.map((feed) => (
          <FeedRow
            key={feed.of.kind === 'own' ? 'own' : feed.of.kioskId}
            {...{ feed, name: nameOf(feed) }}
            onMake={() => void make(feed)}
            onEnd={() => void end(feed)}
          />
        ))}
      </ul>
      {made && <MadeAddress {...made} onClose={() => setMade(null)} />}
    </Section>
  );
}

interface FeedRowProps {
  readonly feed: Feed;
  readonly name: string;
  readonly onMake: () => void;
  readonly onEnd: () => void;
}

function FeedRow({ feed: { madeAt }, name, onMake, onEnd }: FeedRowProps) {
  const { t } = useText();
  const { day } = useDates();
  return (
    <li className="passkeys__item">
      <div className="passkeys__facts">
        <p className="passkeys__name">{name}</p>
        <p className="passkeys__days">
          {madeAt === null
            ? t('account:calendarFeeds.none')
            : t('account:calendarFeeds.since', { day: day(madeAt) })}
        </p>
      </div>
      <div className="account__actions">
        <Button onClick={onMake} aria-label={`${t(makes(madeAt))} ${name}`}>
          {t(makes(madeAt))}
        </Button>
        {madeAt !== null && (
          <Button onClick={onEnd} aria-label={`${t('account:calendarFeeds.end')} ${name}`}>
            {t('account:calendarFeeds.end')}
          </Button>
        )}
      </div>
    </li>
  );
}

const makes = (madeAt: number | null) =>
  madeAt === null ? 'account:calendarFeeds.make' : 'account:calendarFeeds.renew';

interface MadeAddressProps {
  readonly name: string;
  readonly link: string;
  readonly onClose: () => void;
}

/** The address, shown this once: only its button closes the dialog. */
function MadeAddress({ name, link, onClose }: MadeAddressProps) {
  const { t } = useText();
  return (
    <Dialog
      title={t('account:calendarFeeds.made', { name })}
      onClose={() => undefined}
      className="guest-link"
      holdsWork
    >
      <p>{t('account:calendarFeeds.how')}</p>
      <OneTimeLink
        link={link}
        words={{
          qr: t('account:calendarFeeds.qr'),
          link: t('account:calendarFeeds.link'),
          copy: t('account:calendarFeeds.copy'),
          copied: t('account:calendarFeeds.copied'),
          notCopied: t('account:calendarFeeds.notCopied'),
        }}
      />
      <p>{t('account:calendarFeeds.once')}</p>
      <div className="dialog-actions">
        <Button variant="primary" size="main" onClick={onClose}>
          {t('account:calendarFeeds.done')}
        </Button>
      </div>
    </Dialog>
  );
}
