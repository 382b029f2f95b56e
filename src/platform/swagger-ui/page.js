// Stands between Nest's swagger-ui-init.js and Swagger UI. The published contract stays as it is; the page's copy is made handy.
const build = window.SwaggerUIBundle;

window.SwaggerUIBundle = Object.assign(({ issuer, spec, ...options }) => {
  nameIssuer(spec, issuer);
  for (const item of Object.values(spec.paths)) prepareParameters(spec, item);
  return build({ ...options, spec, plugins: [fold], oauth2RedirectUrl: new URL('/docs/oauth2-redirect.html', window.location.href).href });
}, build);

// The contract names one issuer, and this environment may have another.
function nameIssuer(spec, issuer) {
  const tokenUrl = new URL('oauth/token', issuer).href;
  Object.assign(spec.components.securitySchemes.oauth.flows.authorizationCode, { authorizationUrl: new URL('authorize', issuer).href, tokenUrl, refreshUrl: tokenUrl });
}

// Swagger UI shows a reference in a path's own parameters as a field without a name, so that they go into its operations.
function prepareParameters(spec, { parameters: shared = [], ...operations }) {
  const resolve = ({ $ref, ...parameter }) => ($ref ? spec.components.parameters[$ref.split('/').pop()] : parameter);
  const required = ({ required: must }) => (must ? 0 : 1);
  for (const operation of Object.values(operations)) {
    const all = [...(operation.parameters ?? []), ...shared].map((parameter) => prefill(resolve(parameter)));
    operation.parameters = all.sort((one, other) => required(one) - required(other));
  }
  shared.length = 0;
}

// What is prefilled is sent: an example's If-Match would be refused, a search would find one box. A key has to be new.
function prefill({ example, ...parameter }) {
  if (parameter.name === 'Idempotency-Key' && parameter.required) return { ...parameter, example: window.crypto.randomUUID?.() ?? example };
  if (parameter.required || example === undefined) return { ...parameter, example };
  return { ...parameter, description: `${parameter.description} For example: \`${example}\`` };
}

// Every operation declares a dozen failures, with headers and examples: told in full they would bury what one looks for.
const fold = () => ({
  wrapComponents: {
    response: (Response, { React, getComponent }) => function FoldedResponse(props) {
      const [open, setOpen] = React.useState(props.code < '300');
      if (open) return React.createElement(Response, props);
      const Markdown = getComponent('Markdown', true);
      return React.createElement('tr', { className: 'response' },
        React.createElement('td', { className: 'response-col_status' }, props.code),
        React.createElement('td', { className: 'response-col_description' }, React.createElement(Markdown, { source: props.response.get('description') })),
        React.createElement('td', null, React.createElement('button', { className: 'unfold', onClick: () => setOpen(true), 'aria-label': `Show the answer ${props.code}` }, 'show')));
    },
    headers: folded('Headers'),
    // Unfolded it would take the focus from the login above it.
    apiKeyAuth: folded('For the cart of a guest'),
  },
});

const folded = (summary) => (Component, { React }) => (props) => React.createElement('details', { className: 'folded' },
  React.createElement('summary', null, summary), React.createElement(Component, props));
