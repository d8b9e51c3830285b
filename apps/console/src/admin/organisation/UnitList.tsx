import type { Api, Connection } from '@madoguchi/client';
import type { Organisation } from '@madoguchi/protocol';
import { type Action, Button } from '@madoguchi/ui-kit';
import { useMemo, useState } from 'react';
import { useText, type Translate } from '../../app/useText.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SearchableTable } from '../parts/SearchableTable.tsx';
import type { AdminData } from '../parts/useAdminData.ts';
import { useUndo, type Undo } from '../parts/useUndo.ts';
import { columnsOf } from './columns.tsx';
import { draftsOf, EMPTY, type Draft, type UnitKind } from './draft.ts';
import { ExportButton } from '../files/ExportButton.tsx';
import { ImportDialog } from '../files/ImportDialog.tsx';
import { DirectionsDialog } from './directions/DirectionsDialog.tsx';
import { UnitForm } from './UnitForm.tsx';
import { useUnitChanges } from './useUnitChanges.ts';

interface UnitListProps {
  readonly api: Api;
  readonly connection: Connection;
  readonly kind: UnitKind;
  readonly ward: Organisation;
  readonly units: AdminData<Organisation>;
}

/** The open dialog. */
type Open =
  | { readonly what: 'nothing' }
  | { readonly what: 'form'; readonly from: Draft }
  | { readonly what: 'removal'; readonly of: Draft }
  | { readonly what: 'directions'; readonly of: Draft }
  | { readonly what: 'import' };

const NOTHING: Open = { what: 'nothing' };

/** One list of the ward: search, add, change, remove, export and import. */
export function UnitList({ api, connection, kind, ward, units }: UnitListProps) {
  const { t } = useText();
  const undo = useUndo();
  const [open, setOpen] = useState<Open>(NOTHING);
  const close = () => {
    units.change.dismiss();
    setOpen(NOTHING);
  };
  const { save, remove } = useUnitChanges({ api, kind, ward, units, undo, onDone: close });
  const rows = useMemo(() => draftsOf(ward, kind), [ward, kind]);
  const columns = useMemo(() => columnsOf(kind, ward, t), [kind, ward, t]);
  const unit = t(`adminOrganisation:kinds.${kind}`);
  return (
    <>
      <Notice undo={undo} />
      <SearchableTable
        caption={unit}
        columns={columns}
        rows={rows}
        rowKey={({ id, name }) => id ?? name}
        empty={t('adminOrganisation:empty', { unit })}
        actions={(row) => actionsOn(row, kind, t, setOpen)}
        tools={
          <Tools
            {...{ api, kind }}
            onImport={() => setOpen({ what: 'import' })}
            onAdd={() => setOpen({ what: 'form', from: EMPTY })}
          />
        }
      />
      <Overlay
        {...{ api, connection, kind, ward, open, undo, save, remove }}
        change={units.change}
        onClose={close}
        onApplied={(text) => {
          close();
          units.reload();
          undo.tell({ text });
        }}
      />
    </>
  );
}

/** The buttons of a unit's row; a center has one more, for its directions (道案内). */
function actionsOn(row: Draft, kind: UnitKind, t: Translate, setOpen: (open: Open) => void) {
  const change = { label: t('adminOrganisation:actions.change'), icon: 'write' } as const;
  const directions = { label: t('adminOrganisation:actions.directions'), icon: 'arrow' } as const;
  const removal = { label: t('adminOrganisation:actions.remove'), icon: 'remove' } as const;
  return [
    { ...change, onPress: () => setOpen({ what: 'form', from: row }) },
    ...(kind === 'center'
      ? [{ ...directions, onPress: () => setOpen({ what: 'directions', of: row }) }]
      : []),
    { ...removal, onPress: () => setOpen({ what: 'removal', of: row }) },
  ];
}

interface ToolsProps extends Pick<UnitListProps, 'api' | 'kind'> {
  readonly onImport: () => void;
  readonly onAdd: () => void;
}

function Tools({ api, kind, onImport, onAdd }: ToolsProps) {
  const { t } = useText();
  return (
    <>
      <ExportButton
        read={() => api.call('exportUnits', { kind })}
        name={t(`adminOrganisation:kinds.${kind}`)}
      />
      <Button onClick={onImport}>{t('adminOrganisation:actions.import')}</Button>
      <Button variant="primary" icon="more" onClick={onAdd}>
        {t('adminOrganisation:actions.add')}
      </Button>
    </>
  );
}

interface OverlayProps extends Pick<UnitListProps, 'api' | 'connection' | 'kind' | 'ward'> {
  readonly open: Open;
  readonly undo: Undo;
  readonly change: Action<string>;
  readonly save: (draft: Draft) => void;
  readonly remove: (draft: Draft) => void;
  readonly onClose: () => void;
  readonly onApplied: (text: string) => void;
}

function Overlay(props: OverlayProps) {
  const { open, save, remove } = props;
  switch (open.what) {
    case 'nothing':
      return null;
    case 'form':
      return <UnitForm {...props} from={open.from} onSave={save} />;
    case 'removal':
      return <Removal {...props} of={open.of} onConfirm={() => remove(open.of)} />;
    case 'directions': {
      const { id, name } = open.of;
      return id === null ? null : <DirectionsDialog {...props} center={{ id, district: name }} />;
    }
    case 'import':
      return <UnitImport {...props} />;
  }
}

function UnitImport({ api, kind, ...dialog }: OverlayProps) {
  const { t } = useText();
  return (
    <ImportDialog
      {...dialog}
      list={t(`adminOrganisation:kinds.${kind}`)}
      send={(file, dryRun) => api.call('importUnits', { kind, file, dryRun })}
    />
  );
}

interface RemovalProps {
  readonly kind: UnitKind;
  readonly of: Draft;
  readonly change: Action<string>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function Removal({ kind, of, change, onConfirm, onClose }: RemovalProps) {
  const { t } = useText();
  return (
    <ConfirmDialog
      title={t('adminOrganisation:removal.title', { name: of.name })}
      stays={t('adminOrganisation:removal.stays')}
      confirm={t('adminOrganisation:removal.confirm')}
      {...{ change, onConfirm, onClose }}
    >
      <p>{t(`adminOrganisation:removal.${kind}`)}</p>
    </ConfirmDialog>
  );
}
