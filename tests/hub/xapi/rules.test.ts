import { describe, expect, it } from 'vitest';
import { XapiRefusal } from '#hub/xapi/refusal.ts';
import { checkStatement } from '#hub/xapi/rules/statements.ts';
import type { XapiVersion } from '#hub/xapi/versions.ts';

const agent = { objectType: 'Agent', account: { homePage: 'https://a.example', name: 'p1' } };
const group = { objectType: 'Group', member: [agent] };
const verb = { id: 'http://adlnet.gov/expapi/verbs/answered', display: { 'zh-CN': '作答' } };
const activity = { id: 'https://a.example/hall/1' };
const good = { actor: agent, verb, object: activity };
const uuid = '6690e6c9-3ef0-4ed3-8b37-7f3964730bee';
const reference = { objectType: 'StatementRef', id: uuid };
const voided = { id: 'http://adlnet.gov/expapi/verbs/voided' };
const attachment = {
  usageType: 'http://example.com/usage',
  display: { en: 'x' },
  contentType: 'text/plain',
  length: 1,
  sha2: 'a'.repeat(64),
};

const definition = (value: object) => ({ ...good, object: { ...activity, definition: value } });
const context = (value: object) => ({ ...good, context: value });
const result = (value: object) => ({ ...good, result: value });
const sub = (value: object) => ({
  ...good,
  object: { objectType: 'SubStatement', ...good, ...value },
});

/** The requirement that a statement breaks, or undefined. */
function broken(statement: unknown, version: XapiVersion = '2.0.0'): string | undefined {
  try {
    checkStatement(statement, '', version);
    return undefined;
  } catch (error) {
    if (error instanceof XapiRefusal && error.status === 400) return error.requirement ?? 'none';
    throw error;
  }
}

describe('statements that xAPI allows', () => {
  const allowed: Record<string, unknown> = {
    plain: good,
    'a group of members': { ...good, actor: group },
    'an identified group without members': {
      ...good,
      actor: { objectType: 'Group', mbox: 'mailto:team@example.com' },
    },
    'an agent as object': { ...good, object: { ...agent } },
    'a voiding': { ...good, verb: voided, object: reference },
    'a SubStatement': sub({}),
    'null inside an extension': context({ extensions: { 'http://e.example/x': { deep: [null] } } }),
    'an empty extensions object': result({ extensions: {} }),
    'prototype keys deep inside an extension': JSON.parse(
      JSON.stringify(context({ extensions: { 'http://e.example/x': 'PLACE' } })).replace(
        '"PLACE"',
        '{"__proto__":{"constructor":1}}',
      ),
    ),
    'a number in an extension that no double holds': JSON.parse(
      JSON.stringify(context({ extensions: { 'http://e.example/x': 0 } })).replace(':0', ':1e400'),
    ),
    'scores at their bounds': result({ score: { scaled: -1, raw: 5, min: 5, max: 10 } }),
    'weeks as a duration': result({ duration: 'P4W' }),
    'a language with script and region': context({ language: 'zh-Hans-CN' }),
    'an offset in the timestamp': { ...good, timestamp: '2026-11-05T10:00:00+08:00' },
    'basic ISO 8601': { ...good, timestamp: '20261105T100000Z' },
    'lone and listed context activities': context({
      contextActivities: { parent: activity, grouping: [activity, activity] },
    }),
    'context agents of 2.0': context({
      contextAgents: [{ objectType: 'contextAgent', agent, relevantTypes: ['http://e.example/t'] }],
    }),
    'a choice with its choices': definition({
      interactionType: 'choice',
      correctResponsesPattern: ['a'],
      choices: [{ id: 'a', description: { 'zh-CN': '甲' } }],
    }),
    'an attachment': { ...good, attachments: [{ ...attachment, fileUrl: 'https://f.example/x' }] },
  };
  it.each(Object.entries(allowed))('%s', (_name, statement) => {
    expect(broken(statement)).toBeUndefined();
  });
});

describe('statements that break a requirement', () => {
  const cases: Array<[name: string, requirement: string, statement: unknown]> = [
    ['not an object', 'XAPI-00014', 'text'],
    ['null', 'XAPI-00001', { ...good, result: null }],
    ['no actor', 'XAPI-00003', { verb, object: activity }],
    ['no verb', 'XAPI-00004', { actor: agent, object: activity }],
    ['no object', 'XAPI-00005', { actor: agent, verb }],
    ['an unknown property', 'XAPI-00010', { ...good, extra: 1 }],
    ['a property in another case', 'XAPI-00010', { ...good, Timestamp: '2026-11-05T10:00:00Z' }],
    ['a prototype key', 'XAPI-00010', JSON.parse('{"__proto__":{},"actor":{}}')],
    ['an id that is no UUID', 'XAPI-00027', { ...good, id: 'x' }],
    ['a timestamp that is none', 'XAPI-00022', { ...good, timestamp: '05/11/2026' }],
    ['30 February', 'XAPI-00022', { ...good, timestamp: '2026-02-30T10:00:00Z' }],
    ['an offset of -00:00', 'XAPI-00022', { ...good, timestamp: '2026-11-05T10:00:00-00:00' }],
    ['stored that is no time', 'XAPI-00023', { ...good, stored: 'now' }],
    [
      'an authority of three',
      'XAPI-00098',
      { ...good, authority: { ...group, member: [agent, agent, agent] } },
    ],
    [
      'an identified authority group',
      'XAPI-00100',
      { ...good, authority: { ...group, mbox: 'mailto:a@b.cn' } },
    ],
    ['an unknown actor type', 'XAPI-00031', { ...good, actor: { ...agent, objectType: 'agent' } }],
    ['a name that is a number', 'XAPI-00033', { ...good, actor: { ...agent, name: 1 } }],
    ['two identifiers', 'XAPI-00034', { ...good, actor: { ...agent, mbox: 'mailto:a@b.cn' } }],
    ['no identifier', 'XAPI-00034', { ...good, actor: { objectType: 'Agent' } }],
    ['members of an agent', 'XAPI-00010', { ...good, actor: { ...agent, member: [] } }],
    [
      'members that are no list',
      'XAPI-00036',
      { ...good, actor: { objectType: 'Group', member: {} } },
    ],
    [
      'an empty anonymous group',
      'XAPI-00037',
      { ...good, actor: { objectType: 'Group', member: [] } },
    ],
    ['an mbox without mailto', 'XAPI-00038', { ...good, actor: { mbox: 'a@b.cn' } }],
    ['a short sha1', 'XAPI-00039', { ...good, actor: { mbox_sha1sum: 'abc' } }],
    ['an openid that is no URI', 'XAPI-00040', { ...good, actor: { openid: 'ab=c://x' } }],
    ['an account that is text', 'XAPI-00041', { ...good, actor: { account: 'x' } }],
    ['an account without home page', 'XAPI-00042', { ...good, actor: { account: { name: 'x' } } }],
    [
      'an account without name',
      'XAPI-00043',
      { ...good, actor: { account: { homePage: 'http://a' } } },
    ],
    ['a verb without scheme', 'XAPI-00044', { ...good, verb: { id: 'answered' } }],
    ['a display that is text', 'XAPI-00045', { ...good, verb: { ...verb, display: 'x' } }],
    [
      'an unknown object type',
      'XAPI-00046',
      { ...good, object: { ...activity, objectType: 'thing' } },
    ],
    ['an activity without id', 'XAPI-00047', { ...good, object: {} }],
    [
      'a definition that is text',
      'XAPI-00048',
      { ...good, object: { ...activity, definition: 'x' } },
    ],
    ['an unknown interaction', 'XAPI-00049', definition({ interactionType: 'Choice' })],
    ['a scale for a choice', 'XAPI-00050', definition({ interactionType: 'choice', scale: [] })],
    [
      'the same choice twice',
      'XAPI-00063',
      definition({ interactionType: 'choice', choices: [{ id: 'a' }, { id: 'a' }] }),
    ],
    ['a pattern without interaction', 'XAPI-00064', definition({ correctResponsesPattern: ['a'] })],
    ['a name that is no language map', 'XAPI-00056', definition({ name: 1 })],
    ['a language that is none', 'XAPI-00121', definition({ name: { a12345678: 'x' } })],
    ['a type without scheme', 'XAPI-00060', definition({ type: 'x' })],
    ['an extension key that is no IRI', 'XAPI-00118', definition({ extensions: { key: 1 } })],
    ['an agent object without type', 'XAPI-00010', { ...good, object: { account: agent.account } }],
    ['a SubStatement with authority', 'XAPI-00067', sub({ authority: agent })],
    ['a SubStatement with version', 'XAPI-00068', sub({ version: '2.0.0' })],
    ['a SubStatement with stored', 'XAPI-00069', sub({ stored: '2026-11-05T10:00:00Z' })],
    ['a SubStatement with id', 'XAPI-00070', sub({ id: uuid })],
    [
      'a SubStatement in a SubStatement',
      'XAPI-00071',
      sub({ object: { objectType: 'SubStatement', ...good } }),
    ],
    [
      'a reference to no UUID',
      'XAPI-00072',
      { ...good, object: { objectType: 'StatementRef', id: 'x' } },
    ],
    ['success as text', 'XAPI-00074', result({ success: 'true' })],
    ['completion as text', 'XAPI-00075', result({ completion: 'true' })],
    ['a response that is a number', 'XAPI-00076', result({ response: 1 })],
    ['weeks with days', 'XAPI-00077', result({ duration: 'P4W1D' })],
    ['a duration of nothing', 'XAPI-00077', result({ duration: 'PT' })],
    ['a score that is a number', 'XAPI-00079', result({ score: 1 })],
    ['scaled above 1', 'XAPI-00083', result({ score: { scaled: 1.01 } })],
    [
      'raw that no double holds',
      'XAPI-00082',
      result({ score: { raw: Number.POSITIVE_INFINITY } }),
    ],
    ['raw above max', 'XAPI-00082', result({ score: { raw: 11, max: 10 } })],
    ['min above max', 'XAPI-00081', result({ score: { min: 11, max: 10 } })],
    ['a revision without activity', 'XAPI-00084', { ...context({ revision: '1' }), object: agent }],
    [
      'a platform without activity',
      'XAPI-00085',
      { ...context({ platform: '1' }), object: reference },
    ],
    ['a registration that is no UUID', 'XAPI-00087-1', context({ registration: 'x' })],
    ['a team that is an agent', 'XAPI-00088', context({ team: agent })],
    ['a language in underscores', 'XAPI-00091', context({ language: 'zh_CN' })],
    ['a context statement without type', 'XAPI-00092', context({ statement: { id: uuid } })],
    [
      'an unknown context activity list',
      'XAPI-00093',
      context({ contextActivities: { others: [] } }),
    ],
    [
      'a context activity that is none',
      'XAPI-00094',
      context({ contextActivities: { other: [{}] } }),
    ],
    [
      'empty relevant types',
      '9274.1.1-4.2.2.5',
      context({ contextAgents: [{ objectType: 'contextAgent', agent, relevantTypes: [] }] }),
    ],
    ['a version before 1.0', 'XAPI-00101', { ...good, version: '0.9.9' }],
    ['attachments that are no list', 'XAPI-00025', { ...good, attachments: attachment }],
    ['a negative length', 'XAPI-00102', { ...good, attachments: [{ ...attachment, length: -1 }] }],
    ['a sha2 that is none', 'XAPI-00103', { ...good, attachments: [{ ...attachment, sha2: 'x' }] }],
    [
      'a content type that is none',
      'XAPI-00105',
      { ...good, attachments: [{ ...attachment, contentType: 'x' }] },
    ],
    ['a voiding of an activity', 'XAPI-00017', { ...good, verb: voided }],
  ];
  it.each(cases)('%s: %s', (_name, requirement, statement) => {
    expect(broken(statement)).toBe(requirement);
  });
});

describe('what differs between the editions', () => {
  it('knows context agents since 2.0', () => {
    const statement = context({ contextAgents: [{ objectType: 'contextAgent', agent }] });
    expect(broken(statement, '2.0.0')).toBeUndefined();
    expect(broken(statement, '1.0.3')).toBe('XAPI-00010');
  });
  it('takes a statement of version 2.0.0 in 2.0 only, and one of 1.0 in both', () => {
    expect(broken({ ...good, version: '2.0.0' }, '1.0.3')).toBe('XAPI-00101');
    expect(broken({ ...good, version: '2.0.0' }, '2.0.0')).toBeUndefined();
    expect(broken({ ...good, version: '1.0.9' }, '2.0.0')).toBeUndefined();
  });
});
