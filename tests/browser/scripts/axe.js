// Runs every rule of axe on the page and tells what is violated and what is undecided, each with its first place.
const done = arguments[arguments.length - 1];
const rules = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }]));
// What the filters take out fades on purpose: it is no link any more, and WCAG 1.4.3 excepts inactive parts.
const faded = (result, node) => result.id.startsWith('color-contrast') && node.element.closest('[data-state=out]');
const short = (result) => {
  const nodes = result.nodes.filter((node) => !faded(result, node));
  if (!nodes.length) return [];
  const [{ any, all, none, html }] = nodes;
  const checks = [...any, ...all, ...none].map((check) => check.message).join(' ');
  return [{ rule: result.id, text: `${nodes.length} × ${result.help}, such as ${html.slice(0, 120)}: ${checks}` }];
};
axe.run(document, { rules, resultTypes: ['violations', 'incomplete'], elementRef: true }).then(
  ({ violations, incomplete }) => done({
    rules: Object.keys(rules).length,
    violations: violations.flatMap(short),
    incomplete: incomplete.flatMap(short),
  }),
  (error) => done({ error: String(error) }),
);
