import type { Api, Connection } from '@madoguchi/client';
import type { AdminTopics, Organisation, RouteResponse } from '@madoguchi/protocol';
import { useCallback } from 'react';
import { usePlaceWords } from '../../app/usePlaceWords.ts';
import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { ScrollingTable } from '../parts/ScrollingTable.tsx';
import { useAdminData } from '../parts/useAdminData.ts';
import { adminHash } from '../shell/route.ts';
import { ModelComparison } from './ModelComparison.tsx';
import { StageBadge } from './StageBadge.tsx';
import { isUnderWay, stageCounts } from './rolloutView.ts';
import { useRolloutWords } from './useRolloutWords.ts';

interface StageTableProps {
  readonly api: Api;
  readonly connection: Connection;
  readonly ward: Organisation;
  readonly topics: AdminTopics;
}

type Places = RouteResponse<'rollouts'>['places'];

/** Districts by topics, each with its stage; a district leads to what it needs. */
export function StageTable({ api, connection, ward, topics }: StageTableProps) {
  const { t } = useText();
  const data = useAdminData(
    useCallback(() => api.call('rollouts'), [api]),
    connection,
  );
  if (ward.centers.length === 0)
    return <p className="list__empty">{t('adminRollout:table.empty')}</p>;
  return (
    <Loaded from={data}>
      {({ places }) => (
        <>
          <ul className="rollout-counts">
            {stageCounts(places).map(({ stage, count }) => (
              <li key={stage}>
                <StageBadge stage={stage} />
                <span className="numbers">{count}</span>
              </li>
            ))}
          </ul>
          <Stages {...{ ward, topics, places }} />
          <ModelComparison {...{ api, ward, places }} />
        </>
      )}
    </Loaded>
  );
}

interface StagesProps extends Pick<StageTableProps, 'ward' | 'topics'> {
  readonly places: Places;
}

function Stages({ ward, topics, places }: StagesProps) {
  const { t } = useText();
  const words = useRolloutWords(topics);
  const { center: nameOf } = usePlaceWords();
  const at = new Map(places.map((place) => [`${place.centerId} ${place.topicId}`, place]));
  return (
    <ScrollingTable caption={t('adminRollout:table.caption')} className="rollout-table">
      <thead>
        <tr>
          <th scope="col">{t('adminRollout:table.district')}</th>
          {topics.topics.map(({ id }) => (
            <th key={id} scope="col">
              <span className="rollout-table__topic">{words.topic(id)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ward.centers.map(({ id, district }) => (
          <tr key={id}>
            <th scope="row">
              <a
                href={adminHash('rollout', id)}
                aria-label={t('adminRollout:table.open', { name: nameOf(district) })}
              >
                {district}
              </a>
            </th>
            {topics.topics.map((topic) => (
              <td key={topic.id}>
                <Cell place={at.get(`${id} ${topic.id}`)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function Cell({ place }: { readonly place: Places[number] | undefined }) {
  const { t } = useText();
  if (place === undefined) return null;
  const { stage, missing: count } = place;
  return (
    <>
      <StageBadge stage={stage} />
      {isUnderWay(stage) && count > 0 && (
        <span className="rollout-missing">
          <span aria-hidden="true">{t('adminRollout:table.missing', { count })}</span>
          <span className="visually-hidden">{t('adminRollout:table.missingOf', { count })}</span>
        </span>
      )}
    </>
  );
}
