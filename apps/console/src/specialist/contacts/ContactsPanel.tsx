import type { ContactView } from '@madoguchi/protocol';
import { classes, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { Panel } from '../Panel.tsx';
import { useWords } from '../useWords.ts';
import { ContactDialog } from './ContactDialog.tsx';

interface ContactsPanelProps {
  readonly contacts: readonly ContactView[];
  readonly covered?: boolean;
}

/** 連絡のご希望: requests for a callback or a booking. */
export function ContactsPanel({ contacts, covered = false }: ContactsPanelProps) {
  const { t } = useText();
  const [openId, setOpenId] = useState<string | null>(null);
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
            onOpen={() => setOpenId(contact.contactId)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface ContactRowProps {
  readonly contact: ContactView;
  readonly onOpen: () => void;
}

function ContactRow({ contact, onOpen }: ContactRowProps) {
  const { t } = useText();
  const { text, day } = useWords();
  const { kind, district, topicName, wish, takenBy } = contact;
  return (
    <li>
      <button type="button" className="work-item" onClick={onOpen}>
        <span className="work-item__head">
          <strong>{t(`console:contacts.kinds.${kind}`)}</strong>
          <span
            className={classes('work-item__state', takenBy !== 'colleague' && 'work-item__mine')}
          >
            {t(`console:contacts.takenBy.${takenBy}`)}
          </span>
        </span>
        <span className="work-item__matter">
          <Isolated>{district}</Isolated>　<Isolated>{text(topicName)}</Isolated>
        </span>
        <span className="work-item__foot">
          {t('console:contacts.wish', {
            day: day(wish.day),
            part: t(`console:contacts.parts.${wish.part}`),
          })}
        </span>
      </button>
    </li>
  );
}
