import basisScript from 'three/examples/jsm/libs/basis/basis_transcoder.js?url';

/** The two places where the transcoder makes functions from text, which our policy forbids, and what stands there. */
const replaced: readonly (readonly [string, string])[] = [
  [
    'var invokerFn=newFunc(Function,args)(...closureArgs);',
    'var invokerFn=directInvoker(argTypes,isClassMethodFunc,needsDestructorStack,returns,cppInvokerFunc,cppTargetFunc,runDestructors);',
  ],
  [
    'var invokerFunction=newFunc(Function,params)(...args);',
    'var invokerFunction=directCaller(retType,types,kind,emval_returnValue);',
  ],
];

/** What those texts would do, as functions: into the compiled code and back, and out of it into ours. */
const direct = `function directInvoker(types, isMethod, ownStack, returns, invoke, target, runDestructors) {
  return function (...given) {
    const undo = ownStack ? [] : null;
    const self = isMethod ? types[1].toWireType(undo, this) : undefined;
    const wired = types.slice(2).map((type, index) => type.toWireType(undo, given[index]));
    const result = isMethod ? invoke(target, self, ...wired) : invoke(target, ...wired);
    if (undo) runDestructors(undo);
    else {
      if (isMethod && types[1].destructorFunction) types[1].destructorFunction(self);
      types.slice(2).forEach((type, index) => type.destructorFunction?.(wired[index]));
    }
    return returns ? types[0].fromWireType(result) : undefined;
  };
}
function directCaller(returned, types, kind, giveBack) {
  return (object, called, undo, at) => {
    let offset = 0;
    const given = types.map((type) => {
      const value = type.readValueFromPointer(at + offset);
      offset += type.argPackAdvance;
      return value;
    });
    const result =
      kind === 1 ? new called(...given) : called.call(...(kind === 0 ? [object] : []), ...given);
    return returned.isVoid ? undefined : giveBack(returned, undo, result);
  };
}
`;

let made: Promise<string> | undefined;

/**
 * Address of three's KTX2 transcoder in a form that runs without `unsafe-eval`; made once.
 *
 * @throws Error when a new version of three has changed a place that is replaced
 */
export function basisScriptAddress(): Promise<string> {
  made ??= (async () => {
    let source = await (await fetch(basisScript)).text();
    for (const [text, instead] of replaced) {
      if (!source.includes(text)) throw new Error('the KTX2 transcoder has changed');
      source = source.replace(text, () => instead);
    }
    return URL.createObjectURL(new Blob([direct, source], { type: 'text/javascript' }));
  })();
  return made;
}
