import { useId } from 'react';
import type { ComponentProps } from 'react';

interface FieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  label: string;
  value: string;
  onValue: (value: string) => void;
  note?: string | undefined;
  error?: string | undefined;
  /** Has the focus when its dialog opens. */
  'data-first'?: boolean;
  /** What it fills in an item of a draft. */
  'data-gap'?: string;
}

/** A line to type in, with its name, a note and what is wrong. */
export function Field({ label, value, onValue, note, error, ...props }: FieldProps) {
  const id = useId();
  const described = [note ? `${id}-note` : '', error ? `${id}-error` : ''].join(' ').trim();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        {...props}
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
