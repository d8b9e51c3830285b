import type { ContactView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useMemo, useState } from 'react';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { Panel } from '../Panel.tsx';
import { dueOf } from '../handoff/due.ts';
import { useWords, wardDay } from '../useWords.ts';
import { ContactDialog } from './ContactDialog.tsx';
import { inWishOrder } from './inWishOrder.ts';
import { WorkItem } from '../WorkItem.tsx';

interface ContactsPanelProps {
  readonly contacts: readonly ContactView[];
  readonly now: number;
  readonly covered?: boolean;
}

/** 連絡のご希望: requests for a callback or a booking, those whose day has come first. */
export function ContactsPanel({ contacts: all, now, covered = false }: ContactsPanelProps) {
  const { t } = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  const contacts = useMemo(() => inWishOrder(all), [all]);
  const first = contacts.find(({ takenBy }) => takenBy !== 'colleague') ?? contacts[0];
  useShortcuts(first ? { contacts: () => setOpenId(first.contactId) } : {});
  const open = contacts.find(({ contactId }) => contactId === openId);
  return (
    <Panel
      name="contacts"
      title={t('console:contacts.title')}
      command={first ? 'contacts' : null}
      count={t('console:contacts.count', { count: contacts.length })}
      empty={first ? null : t('console:contacts.empty')}
      below={
        open &&
        !covered && (
          <ContactDialog key={open.contactId} contact={open} onClose={() => setOpenId(null)} />
        )
      }
    >
      <ul className="work-list">
        {contacts.map((contact) => (
          <ContactRow
            key={contact.contactId}
            contact={contact}
            today={wardDay(now)}
            onOpen={() => setOpenId(contact.contactId)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface ContactRowProps {
  readonly contact: ContactView;
  readonly today: string;
  readonly onOpen: () => void;
}

function ContactRow({ contact, today, onOpen }: ContactRowProps) {
  const { t } = useText();
  const { text, day } = useWords();
  const { kind, district, topicName, wish, takenBy } = contact;
  const due = dueOf(wish.day, today);
  const isLate = due.key === 'past';
  return (
    <li>
      <WorkItem
        head={t(`console:contacts.kinds.${kind}`)}
        state={t(`console:contacts.takenBy.${takenBy}`)}
        isMine={takenBy !== 'colleague'}
        matter={
          <>
            <Isolated>{district}</Isolated>　<Isolated>{text(topicName)}</Isolated>
          </>
        }
        foot={
          <>
            {t('console:contacts.wish', {
              day: day(wish.day),
              part: t(`console:contacts.parts.${wish.part}`),
            })}
            {due.key !== 'later' && (
              <span className="work-item__late">
                {t(`console:contacts.due.${due.key}`, { days: isLate ? due.days : 0 })}
              </span>
            )}
          </>
        }
        isLate={isLate}
        onOpen={onOpen}
      />
    </li>
  );
}
