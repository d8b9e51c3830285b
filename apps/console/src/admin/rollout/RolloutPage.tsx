import { useCallback } from 'react';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Page, type AdminPageProps } from '../parts/Page.tsx';
import { useAdminData, useOrganisation } from '../parts/useAdminData.ts';
import { CenterPage } from './CenterPage.tsx';
import { StageTable } from './StageTable.tsx';
import './rollout.css';

/** 展開: which topic is how far in which district; one district with what it needs. */
export function RolloutPage({ api, connection, me, part }: AdminPageProps) {
  const { t } = useText();
  const ward = useOrganisation(api, connection);
  const topics = useAdminData(
    useCallback(() => api.call('topics'), [api]),
    connection,
  );
  return (
    <Loaded from={ward}>
      {(units) => (
        <Loaded from={topics}>
          {(known) =>
            part === null ? (
              <Page title={t('adminRollout:title')} lead={t('adminRollout:lead')}>
                <StageTable {...{ api, connection }} ward={units} topics={known} />
              </Page>
            ) : (
              <CenterPage
                key={part}
                {...{ api, connection, me }}
                center={units.centers.find(({ id }) => id === part) ?? null}
                ward={units}
                topics={known}
              />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}
