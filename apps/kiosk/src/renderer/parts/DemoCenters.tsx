import type { RouteResponse } from '@madoguchi/protocol';
import { Button, Isolated, useAction } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import { useText } from '../state/useText.tsx';
import { Refusal } from './MainAction.tsx';
import { Screen } from './Screen.tsx';

type DemoCenter = RouteResponse<'demoCenters'>['centers'][number];

/** The choice of a demo center: model districts first, all others behind one button. */
export function DemoCenters({ onEnrolled }: { readonly onEnrolled: () => void }) {
  const text = useText();
  const { api, enrolment } = useServices();
  const { perform, failure } = useAction<'load' | 'enrol'>();
  const [centers, setCenters] = useState<readonly DemoCenter[]>([]);
  const [others, setOthers] = useState(false);
  useEffect(() => {
    void perform('load', async () => setCenters((await api.call('demoCenters')).centers));
  }, [api, perform]);
  const pick = (centerId: string) =>
    void perform('enrol', async () => {
      await enrolment.forDemo(centerId);
      onEnrolled();
    });
  const shown = centers.filter((center) => center.model !== others);
  return (
    <Screen
      name="enrol"
      title={text.show('kiosk:enrol.title')}
      prompt={[text.say('kiosk:enrol.title')]}
      words={
        <>
          <p className="screen__lead">{text.show('kiosk:enrol.lead')}</p>
          <Refusal code={failure} />
        </>
      }
      controls={
        <>
          <div className={others ? 'districts districts--many' : 'districts'}>
            {shown.map(({ id, district, branchName }) => (
              <button type="button" key={id} className="district" onClick={() => pick(id)}>
                <Isolated className="district__name">{district}</Isolated>
                <Isolated className="district__branch">{branchName}</Isolated>
              </button>
            ))}
          </div>
          {centers.length > 0 && (
            <div className="ways">
              <Button icon={others ? 'back' : 'next'} onClick={() => setOthers(!others)}>
                {text.show(others ? 'kiosk:enrol.fewer' : 'kiosk:enrol.more')}
              </Button>
            </div>
          )}
        </>
      }
    />
  );
}
