import type { LocalText } from './language.ts';

/**
 * An error that a person can act on. `code` is stable and machine-readable (`store/key-missing`);
 * `text` says in each language what happened and what to do.
 */
export class XunzhanError extends Error {
  override readonly name = 'XunzhanError';
  readonly code: string;
  readonly text: LocalText;

  constructor(code: string, text: LocalText, options?: ErrorOptions) {
    super(`${code}: ${text.en ?? text['zh-CN']}`, options);
    this.code = code;
    this.text = text;
  }
}

/** The form in which an error crosses a transport. */
export interface ErrorReport {
  code: string;
  text: LocalText;
}

/** Turns anything thrown into a report; what is not ours is named `internal` and keeps no detail. */
export function errorReport(error: unknown): ErrorReport {
  if (error instanceof XunzhanError) return { code: error.code, text: error.text };
  return {
    code: 'internal',
    text: {
      'zh-CN': '程序内部出错，操作没有完成。请重试；若再次出现，请联系管理员查看日志。',
      en: 'Something went wrong inside the program and nothing was done. Try again; if it happens again, ask the administrator to look at the log.',
    },
  };
}
