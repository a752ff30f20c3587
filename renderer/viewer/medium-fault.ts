/** Why a medium can't be shown, as far as a visitor can tell the staff. */
export type FaultCode = 'damaged' | 'protected' | 'too-large' | 'unreachable';

/** A medium that can't be shown; the reading views say so in words, by its code. */
export class MediumFault extends Error {
  override readonly name = 'MediumFault';
  readonly code: FaultCode;

  constructor(code: FaultCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** What is wrong, whatever was thrown: decoders throw errors of their own for damaged files. */
export function faultOf(error: unknown): FaultCode {
  return error instanceof MediumFault ? error.code : 'damaged';
}
