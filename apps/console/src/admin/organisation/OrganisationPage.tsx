import { useText } from '../../app/useText.ts';
import { Loaded } from '../parts/Loaded.tsx';
import { Page, Parts, type AdminPageProps } from '../parts/Page.tsx';
import { useOrganisation } from '../parts/useAdminData.ts';
import { adminHash } from '../shell/route.ts';
import { tabOf, UNIT_TABS } from './draft.ts';
import { UnitList } from './UnitList.tsx';
import './organisation.css';

/** 組織: the ward's branches, centers, departments, desks and partners, each list in its tab. */
export function OrganisationPage({ api, connection, part }: AdminPageProps) {
  const { t } = useText();
  const units = useOrganisation(api, connection);
  const tab = tabOf(part);
  return (
    <Page title={t('adminOrganisation:title')} lead={t('adminOrganisation:lead')}>
      <Parts
        label={t('adminOrganisation:title')}
        current={tab}
        parts={UNIT_TABS.map((kind) => ({
          part: kind,
          label: t(`adminOrganisation:kinds.${kind}`),
          href: adminHash('organisation', kind),
        }))}
      />
      <Loaded from={units}>
        {(ward) => (
          <UnitList key={tab} {...{ api, connection }} kind={tab} ward={ward} units={units} />
        )}
      </Loaded>
    </Page>
  );
}
