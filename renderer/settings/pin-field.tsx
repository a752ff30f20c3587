import { Field } from '../ui/field.tsx';

interface PinFieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  note?: string;
  error?: string | undefined;
}

/** Digits alone, shown as dots. */
export function PinField({ onValue, ...props }: PinFieldProps) {
  return (
    <Field
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      onValue={(value) => onValue(value.replaceAll(/\D/g, ''))}
      {...props}
    />
  );
}
