import { useId } from 'react';

interface TextAreaProps {
  label: string;
  value: string;
  rows?: number;
  note?: string | undefined;
  onValue: (value: string) => void;
  onBlur?: () => void;
}

/** Several lines to type in, with their name. */
export function TextArea({ label, value, rows = 4, note, onValue, onBlur }: TextAreaProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onValue(event.target.value)}
        onBlur={onBlur}
      />
      {note ? (
        <p id={`${id}-note`} className="field-note">
          {note}
        </p>
      ) : null}
    </div>
  );
}
