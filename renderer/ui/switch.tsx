import type { ReactNode } from 'react';

interface SwitchProps {
  checked: boolean;
  onChecked: (checked: boolean) => void;
  children: ReactNode;
}

/** Something that is on or off. */
export function Switch({ checked, onChecked, children }: SwitchProps) {
  return (
    <label className="switch">
      <span>{children}</span>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
      />
    </label>
  );
}
