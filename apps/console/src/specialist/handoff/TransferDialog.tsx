import { RadioGroup } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { draftOf, useDrafts } from '../drafts.ts';
import type { ServingView } from '../situation.ts';
import { wardDay } from '../useWords.ts';
import { CardDialog } from './CardDialog.tsx';
import { cardToBegin } from './cardDraft.ts';

interface TransferDialogProps {
  readonly current: ServingView;
  readonly now: number;
  readonly onClose: () => void;
}

type Mode = 'warm' | 'cold';

/** 引継ぐ: transfers the resident to another desk, with a card. */
export function TransferDialog({ current, now, onClose }: TransferDialogProps) {
  const { t } = useText();
  const { model, perform } = useActions();
  const [drafts, edit] = useDrafts();
  const [mode, setMode] = useState<Mode>('warm');
  const { consultationId: about } = current;
  const today = wardDay(now);
  const draft = draftOf(drafts, about);
  const card = cardToBegin(draft, today);
  return (
    <CardDialog
      title={t('console:transfer.title', { ticket: current.ticket })}
      lead={t('console:transfer.lead')}
      draft={card}
      today={today}
      submit={t(`console:transfer.submit.${mode}`)}
      onEdit={(change) => edit({ type: 'edited', about, change: { card: { ...card, ...change } } })}
      onSubmit={(sent) =>
        void perform('transfer', () => model.transfer.begin(mode, sent)).then((begun) => {
          if (!begun) return;
          onClose();
          // A cold transfer ends the own part; after a warm one the specialist may still go on alone.
          if (mode === 'cold') edit({ type: 'written', about });
        })
      }
      onClose={onClose}
    >
      <RadioGroup<Mode>
        label={t('console:transfer.mode')}
        value={mode}
        onChange={setMode}
        options={(['warm', 'cold'] as const).map((value) => ({
          value,
          label: (
            <>
              <strong>{t(`console:transfer.modes.${value}`)}</strong>
              <span className="mode__hint">{t(`console:transfer.modeHints.${value}`)}</span>
            </>
          ),
        }))}
      />
    </CardDialog>
  );
}
