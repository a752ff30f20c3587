/**
 * The house plan as rules: nothing imports upward, and the neighbours electron, hub, host and
 * renderer meet only in model. Checked by tests/gate/import-rule.ts and, with planted imports,
 * by tests/gate/import-rule.test.ts.
 */
const HOUSE = '^(model|host|hub|electron|renderer|scenes|assets|tests)/';

/** A rule that lets a folder import, of our own code, nothing but itself and the folders named. */
function onlyMeets(folder, allowed) {
  const own = [folder, ...allowed].join('|');
  return {
    name: `${folder}-may-import-only-${allowed.join('-and-') || 'itself'}`,
    severity: 'error',
    from: { path: `^${folder}/` },
    to: { path: HOUSE, pathNot: `^(${own})/` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    onlyMeets('model', []),
    onlyMeets('host', ['model']),
    onlyMeets('hub', ['model']),
    onlyMeets('renderer', ['model', 'assets']),
    onlyMeets('electron', ['model', 'host']),
    {
      name: 'scenes-and-assets-hold-no-code',
      severity: 'error',
      from: { path: '^(scenes|assets)/' },
      to: {},
    },
    {
      name: 'model-is-pure',
      comment:
        'model runs everywhere: no Node, no DOM library, no React; zod and a triangulator only.',
      severity: 'error',
      from: { path: '^model/' },
      to: {
        dependencyTypesNot: ['local', 'aliased-subpath-import'],
        pathNot: 'node_modules/(zod|earcut)/',
      },
    },
    {
      name: 'renderer-runs-in-a-browser',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-electron',
      comment: "import 'electron' throws outside Electron; the host runs without it.",
      severity: 'error',
      from: { path: '^(model|host|hub|renderer)/' },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(model|host|hub|electron|renderer)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/electron/',
      },
    },
    {
      name: 'no-circular',
      comment: 'A circle through a type alone is gone before anything runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|release)/' },
    // Types count: a type imported across the plan ties two folders together all the same.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
