import { useText } from '../app/useText.ts';
import type { ServingView } from '../specialist/situation.ts';
import './staffCalls.css';

/** Says in a call that its resident calls for the staff of the center, or that these come. */
export function StaffCalledNotice({ current }: { readonly current: ServingView }) {
  const { t } = useText();
  return (
    <output className="staff-called">
      {current.staffCall !== null && (
        <span className="staff-called__words">
          {t(`console:staffCalls.resident.${current.staffCall}`)}
        </span>
      )}
    </output>
  );
}
