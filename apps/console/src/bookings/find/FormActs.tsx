import { Button } from '@madoguchi/ui-kit';

interface FormActsProps {
  /** What sending the form does. */
  readonly label: string;
  readonly isBusy: boolean;
  readonly backLabel: string;
  readonly onBack: () => void;
}

/** The end of a form beside the free times: it is sent, or they are there again. */
export const FormActs = ({ label, isBusy, backLabel, onBack }: FormActsProps) => (
  <div className="held__acts">
    <Button type="submit" variant="primary" size="main" icon="check" aria-busy={isBusy}>
      {label}
    </Button>
    <Button icon="back" onClick={onBack}>
      {backLabel}
    </Button>
  </div>
);
