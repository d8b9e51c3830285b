import { MAP_TYPES, TEXTS } from '@madoguchi/domain';
import { Button, RuledTextField } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { wordsOfText } from '../../../app/textWords.ts';
import { useText, type Translate } from '../../../app/useText.ts';
import { FileChoice } from '../../parts/FileChoice.tsx';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../../parts/useDraftForm.ts';
import {
  directionsProblems,
  type DirectionsDraft,
  type DirectionsProblem,
} from './directionsDraft.ts';
import { sketchOf } from './sketchOf.ts';
import './directions.css';

interface DirectionsFormProps extends DraftFormProps<DirectionsDraft> {
  readonly title: string;
  readonly from: DirectionsDraft;
}

/** Address, words on the way, and the sketch map, which is made as small as it may be when it is chosen. */
export function DirectionsForm({ title, ...rest }: DirectionsFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm<DirectionsDraft, DirectionsProblem>({
    ...{ ...rest, tell, problemsOf: directionsProblems },
  });
  return (
    <FormDialog title={title} lead={t('adminOrganisation:directions.lead')} {...frame}>
      {(['address', 'way'] as const).map((name) => (
        <RuledTextField
          {...field(name)}
          key={name}
          rule={TEXTS[name]}
          label={t(`adminOrganisation:directions.${name}`)}
          hint={t(`adminOrganisation:directions.${name}Hint`)}
          name={t(`adminOrganisation:directions.${name}`)}
          value={draft[name]}
          autoComplete="off"
          onText={(text) => edit({ [name]: text })}
        />
      ))}
      <MapField map={draft.map} onMap={(map) => edit({ map })} />
    </FormDialog>
  );
}

const tell = ({ field, problem }: DirectionsProblem, t: Translate) => ({
  field,
  text: wordsOfText(problem, t(`adminOrganisation:directions.${field}`), TEXTS[field], t),
});

interface MapFieldProps {
  readonly map: DirectionsDraft['map'];
  readonly onMap: (map: DirectionsDraft['map']) => void;
}

function MapField({ map, onMap }: MapFieldProps) {
  const { t } = useText();
  const [isUnusable, setUnusable] = useState(false);
  const choose = async (file: File): Promise<void> => {
    const sketch = await sketchOf(file).catch(() => null);
    setUnusable(sketch === null);
    if (sketch) onMap(sketch);
  };
  return (
    <fieldset className="directions-map">
      <legend>{t('adminOrganisation:directions.map')}</legend>
      {map && (
        <img
          src={`data:${map.type};base64,${map.base64}`}
          alt={t('adminOrganisation:directions.mapShown')}
        />
      )}
      <FileChoice
        label={t(`adminOrganisation:directions.${map ? 'chooseOther' : 'choose'}`)}
        hint={t('adminOrganisation:directions.mapHint')}
        error={isUnusable ? t('adminOrganisation:directions.unusable') : undefined}
        chosen={null}
        accept={MAP_TYPES.join(',')}
        onChoose={(file) => void choose(file)}
      />
      {map && (
        <Button icon="remove" onClick={() => onMap(null)}>
          {t('adminOrganisation:directions.removeMap')}
        </Button>
      )}
    </fieldset>
  );
}
