import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  icon?: LucideIcon;
  look?: 'ordinary' | 'primary' | 'plain' | 'danger';
}

/** A button with a word, and an icon before it where one helps. */
export function Button({
  icon: Icon,
  look = 'ordinary',
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      className={className ? `button ${className}` : 'button'}
      data-look={look}
      {...props}
    >
      {Icon ? <Icon aria-hidden="true" /> : null}
      {children}
    </button>
  );
}
