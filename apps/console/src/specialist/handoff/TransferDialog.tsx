import { RadioGroup, useObservable } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import type { ServingView } from '../situation.ts';
import { usePassable } from '../passing/usePassable.ts';
import { wardDay } from '../useWords.ts';
import { Phrases } from '../written/phrases.ts';
import { usePhrasesAtHand } from '../written/usePhrasesAtHand.ts';
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
  const { fields } = useObservable(model.draft);
  const phrases = usePhrasesAtHand();
  const passable = usePassable(current);
  const [mode, setMode] = useState<Mode>('warm');
  const today = wardDay(now);
  const card = cardToBegin(fields, today);
  return (
    <Phrases value={phrases}>
      <CardDialog
        title={t('console:transfer.title', { ticket: current.ticket })}
        lead={t('console:transfer.lead')}
        draft={card}
        today={today}
        passable={passable}
        submit={t(`console:transfer.submit.${mode}`)}
        onEdit={(change) => model.draft.edit({ card: { ...card, ...change } })}
        onSubmit={(sent) =>
          void perform('transfer', () => model.transfer.begin(mode, sent)).then(
            (begun) => begun && onClose(),
          )
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
    </Phrases>
  );
}
