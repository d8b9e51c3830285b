import type { Api } from '@madoguchi/client';
import { endOfClock, minuteOfClock, WEEKDAYS } from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import { Button, Select, TextField, useAction } from '@madoguchi/ui-kit';
import { useEffect, useState, type SubmitEvent } from 'react';
import { FailureNotice } from '../../../app/FailureNotice.tsx';
import { useText } from '../../../app/useText.ts';
import { isSpan } from '../isSpan.ts';

interface WhatIfProps {
  readonly api: Api;
  readonly deskId: string;
  /** The weeks of which it is said whom these hours would have met. */
  readonly asked: Pick<RouteBody<'load'>, 'fromDay' | 'weeks'>;
}

const FIRST = { weekday: '2', from: '17:00', until: '19:00' };

/** 時間をふやしたら: what further hours of a desk on one weekday would come to. */
export function WhatIf({ api, deskId, asked }: WhatIfProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(FIRST);
  const [isWrong, setWrong] = useState(false);
  const [found, setFound] = useState<RouteResponse<'whatIf'> | null>(null);
  const { busy, failure, perform, dismiss } = useAction<'ask'>();
  const { fromDay, weeks } = asked;
  // The answer is of the weeks and hours it was asked for.
  useEffect(() => setFound(null), [draft, fromDay, weeks]);
  const ask = (event: SubmitEvent) => {
    event.preventDefault();
    const isRight = isSpan(draft.from, draft.until);
    setWrong(!isRight);
    if (!isRight) return;
    const hours = { from: minuteOfClock(draft.from), until: endOfClock(draft.until) };
    const weekday = Number(draft.weekday);
    void perform('ask', async () =>
      setFound(await api.call('whatIf', { deskId, weekday, ...hours, fromDay, weeks })),
    );
  };
  return (
    <form className="what-if" onSubmit={ask} noValidate>
      <h3>{t('adminBookings:whatIf.title')}</h3>
      <p>{t('adminBookings:whatIf.lead')}</p>
      <div className="page-tools">
        <Select
          label={t('adminBookings:whatIf.weekday')}
          value={draft.weekday}
          onChange={({ target }) => setDraft({ ...draft, weekday: target.value })}
        >
          {WEEKDAYS.map((weekday, at) => (
            <option key={weekday} value={at}>
              {t(`adminHours:days.${weekday}`)}
            </option>
          ))}
        </Select>
        {(['from', 'until'] as const).map((end) => (
          <TextField
            key={end}
            label={t(`adminBookings:whatIf.${end}`)}
            type="time"
            error={end === 'from' && isWrong ? t('adminBookings:whatIf.wrong') : undefined}
            value={draft[end]}
            onChange={({ target }) => setDraft({ ...draft, [end]: target.value })}
          />
        ))}
        <Button type="submit" aria-busy={busy !== null}>
          {t('adminBookings:whatIf.ask')}
        </Button>
      </div>
      <FailureNotice code={failure} onClose={dismiss} />
      <output className="what-if__answer" hidden={found === null}>
        {found && <Answer found={found} />}
      </output>
    </form>
  );
}

function Answer({ found }: { readonly found: RouteResponse<'whatIf'> }) {
  const { t } = useText();
  const { before, after, unmet, met } = found;
  return (
    <>
      <span>
        {t('adminBookings:whatIf.slots', { before, after, more: Math.max(0, after - before) })}
      </span>
      <span>
        {unmet === 0
          ? t('adminBookings:whatIf.nobody')
          : t('adminBookings:whatIf.unmet', { unmet, met })}
      </span>
    </>
  );
}
