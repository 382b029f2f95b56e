// Runs in the browser: Swagger UI of the contract beside the page. No server belongs to the site, so that nothing can be sent.
window.SwaggerUIBundle({
  url: 'openapi.json', dom_id: '#swagger-ui', layout: 'BaseLayout', validatorUrl: null, supportedSubmitMethods: [],
  deepLinking: true, filter: true, displayOperationId: true, docExpansion: 'list', defaultModelsExpandDepth: 0, syntaxHighlight: { theme: 'idea' },
});
