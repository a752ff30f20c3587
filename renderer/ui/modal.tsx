import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { addDialogHead } from './dialog-heads.ts';

interface ModalProps {
  /** Names the dialog for those who can't see it. */
  label: string;
  /** `page` fills the window; `small` is a sheet in the middle. */
  look: 'page' | 'small';
  className?: string;
  /** Esc, or the system's way back. */
  onClose: () => void;
  children: ReactNode;
}

/**
 * A dialog that has keyboard and focus until it closes; then the focus returns to where it was. Begins at the
 * element marked `data-first`, else at the first that takes the focus.
 */
export function Modal({ label, look, className, onClose, children }: ModalProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    const first = dialog?.querySelector('[data-first]');
    if (first instanceof HTMLElement) first.focus();
    const leave = head.current ? addDialogHead(head.current) : undefined;
    return () => {
      leave?.();
      dialog?.close();
      // Whoever has read on from there keeps their place.
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, []);
  const shape = look === 'page' ? 'page' : 'small-dialog';
  return (
    <dialog
      ref={ref}
      aria-label={label}
      className={className ? `${shape} ${className}` : shape}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Keys belong to the dialog, not to the hall behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div ref={head} className="dialog-head" />
      {children}
    </dialog>
  );
}
