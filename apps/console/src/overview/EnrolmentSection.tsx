import type { RouteResponse } from '@madoguchi/protocol';
import { formatClock } from '@madoguchi/i18n';
import { Button, Select, StatusBanner } from '@madoguchi/ui-kit';
import { useEffect, useState, type FormEvent } from 'react';
import { useText } from '../app/useText.ts';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useServices } from '../app/services.ts';
import { useAction } from '../app/useAction.ts';
import { useLanguage } from '../app/useLanguage.ts';

type Center = RouteResponse<'demoCenters'>['centers'][number];
type Issued = RouteResponse<'issueCode'> & { readonly district: string };

const WARD_TIME_ZONE = 'Asia/Tokyo';

/** Issues the one-time code with which a kiosk becomes that of a center. */
export function EnrolmentSection() {
  const { t } = useText();
  const { api } = useServices();
  const centers = useCenters();
  const [centerId, setCenterId] = useState('');
  const [missing, setMissing] = useState(false);
  const [issued, setIssued] = useState<Issued | null>(null);
  const { busy, failure, perform } = useAction<'issue'>();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const center = centers.find(({ id }) => id === centerId);
    setMissing(!center);
    if (!center) return document.getElementById('center')?.focus();
    void perform('issue', async () => {
      const code = await api.call('issueCode', { centerId });
      setIssued({ ...code, district: center.district });
    });
  };
  return (
    <section className="overview__card" aria-labelledby="enrolment-title">
      <h2 id="enrolment-title">{t('console:enrolment.title')}</h2>
      <p>{t('console:enrolment.lead')}</p>
      <form className="enrolment" onSubmit={onSubmit} noValidate>
        <Select
          id="center"
          label={t('console:enrolment.center')}
          value={centerId}
          onChange={(event) => setCenterId(event.target.value)}
          {...(missing ? { error: t('console:enrolment.missing') } : {})}
        >
          <option value="">{t('console:enrolment.choose')}</option>
          <CenterOptions centers={centers} />
        </Select>
        <Button type="submit" variant="primary" aria-busy={busy !== null}>
          {t(busy ? 'console:enrolment.busy' : 'console:enrolment.submit')}
        </Button>
      </form>
      <FailureNotice code={failure} />
      <StatusBanner tone="done">{issued && <IssuedCode issued={issued} />}</StatusBanner>
    </section>
  );
}

function CenterOptions({ centers }: { readonly centers: readonly Center[] }) {
  const { t } = useText();
  const branches = [...new Set(centers.map((center) => center.branchName))];
  return branches.map((branch) => (
    <optgroup key={branch} label={branch}>
      {centers
        .filter((center) => center.branchName === branch)
        .map(({ id, district, model }) => (
          <option key={id} value={id}>
            {model ? t('console:enrolment.model', { district }) : district}
          </option>
        ))}
    </optgroup>
  ));
}

function IssuedCode({ issued }: { readonly issued: Issued }) {
  const { t } = useText();
  const { language } = useLanguage();
  const time = formatClock(issued.expiresAt, language, WARD_TIME_ZONE);
  return (
    <>
      {t('console:enrolment.issued', { district: issued.district })}
      <strong className="enrolment__code">
        {issued.code.slice(0, 4)} {issued.code.slice(4)}
      </strong>
      {t('console:enrolment.hint')} {t('console:enrolment.expires', { time })}
    </>
  );
}

/** The centers of the ward; none until they are known. */
function useCenters(): readonly Center[] {
  const { api } = useServices();
  const [centers, setCenters] = useState<readonly Center[]>([]);
  useEffect(() => {
    let current = true;
    api.call('demoCenters').then(
      (answer) => current && setCenters(answer.centers),
      () => current && setCenters([]),
    );
    return () => {
      current = false;
    };
  }, [api]);
  return centers;
}
