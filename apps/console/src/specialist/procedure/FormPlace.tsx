import { LoadedPart } from '@madoguchi/ui-kit';
import { lazy, memo } from 'react';
import { formPanel } from '../../procedure/formParts.ts';
import { useText } from '../../app/useText.ts';
import type { ServingView } from '../situation.ts';
import type { FormsWork } from './useForms.ts';

// A form is heavy, and many calls have none.
const FormPanel = lazy(formPanel);

interface FormPlaceProps {
  readonly forms: FormsWork;
  readonly current: ServingView;
}

/** Beside the face: the form that is worked on. */
export const FormPlace = memo(function FormPlace({ forms, current }: FormPlaceProps) {
  const { t } = useText();
  if (forms.openId === null) return null;
  return (
    <section className="form-place" aria-label={t('console:form.place')}>
      <LoadedPart meanwhile={<p className="form-loading">{t('console:form.loading')}</p>}>
        <FormPanel
          key={forms.openId}
          current={current}
          procedureId={forms.openId}
          onClose={() => forms.close()}
        />
      </LoadedPart>
    </section>
  );
});
