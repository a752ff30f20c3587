import { useId } from 'react';

interface TextAreaProps {
  label: string;
  value: string;
  rows?: number;
  note?: string | undefined;
  error?: string | undefined;
  onValue: (value: string) => void;
  onBlur?: () => void;
}

/** Several lines to type in, with their name. */
export function TextArea({ label, value, rows = 4, note, error, onValue, onBlur }: TextAreaProps) {
  const id = useId();
  const described = [note ? `${id}-note` : '', error ? `${id}-error` : ''].join(' ').trim();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onValue(event.target.value)}
        onBlur={onBlur}
      />
      {note ? (
        <p id={`${id}-note`} className="field-note">
          {note}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
