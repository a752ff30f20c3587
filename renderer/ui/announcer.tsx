/** Says to screen readers what changed without taking the focus. */
export function Announcer({ text }: { text: string }) {
  return (
    <div className="hidden-text" role="status" aria-live="polite">
      {text}
    </div>
  );
}
