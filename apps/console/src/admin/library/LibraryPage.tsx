import { useText } from '../../app/useText.ts';
import { wardPlace } from '../../library/AddFileDialog.tsx';
import { LibraryWork } from '../../library/LibraryWork.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import { Page, type AdminPageProps } from '../parts/Page.tsx';
import { useOrganisation } from '../parts/useAdminData.ts';

/** 窓口の資料: what every desk may show in a call, filled for the ward and for any desk. */
export function LibraryPage({ api, connection }: AdminPageProps) {
  const { t } = useText();
  const ward = useOrganisation(api, connection);
  return (
    <Page title={t('library:title')} lead={t('library:lead')}>
      <Loaded from={ward}>
        {({ desks }) => (
          <LibraryWork
            {...{ api, connection }}
            places={[wardPlace(t), ...desks.map(({ id, name }) => ({ id, name: name.ja }))]}
          />
        )}
      </Loaded>
    </Page>
  );
}
