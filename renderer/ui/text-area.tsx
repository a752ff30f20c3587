import { useId } from 'react';
import type { ComponentProps } from 'react';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  label: string;
  value: string;
  note?: string | undefined;
  error?: string | undefined;
  onValue: (value: string) => void;
  /** What it fills in an item of a draft. */
  'data-gap'?: string;
}

/** Several lines to type in, with their name. */
export function TextArea({ label, note, error, onValue, ...props }: TextAreaProps) {
  const id = useId();
  const described = [note ? `${id}-note` : '', error ? `${id}-error` : ''].join(' ').trim();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={4}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onValue(event.target.value)}
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
