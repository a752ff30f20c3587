import type { ReactNode } from 'react';

/** A full page that says what happened and what to do. */
export function MessagePage(props: { title: string; text: string; children?: ReactNode }) {
  return (
    <main className="page">
      <div className="message">
        <h1>{props.title}</h1>
        <p className="message-text" role="alert">
          {props.text}
        </p>
        <div className="row">{props.children}</div>
      </div>
    </main>
  );
}
