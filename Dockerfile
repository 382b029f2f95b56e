# The image that runs in production: the server, the migrations and the import, on a base without shell and package manager.
# Built in steps, so that neither the compiler nor a development dependency comes near it.
ARG BUILD_BASE=node:24-trixie-slim@sha256:8ec5d7557396cfe32d21c3f9c13072355ceab22b584578ca4bb28af31120cffe
ARG RUNTIME_BASE=gcr.io/distroless/nodejs24-debian13:nonroot@sha256:774b7d020b24214835769e24c3544835526cd0288f0b094eae48e8b2c2429a79

FROM ${BUILD_BASE} AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Nothing that runs in the image needs an install script. `npm_ca` is for networks that look into TLS; nobody else gives it.
ENV npm_config_ignore_scripts=true npm_config_update_notifier=false

FROM manifests AS compile
RUN --mount=type=secret,id=npm_ca,required=false --mount=type=cache,target=/root/.npm \
    if [ -s /run/secrets/npm_ca ]; then export NODE_EXTRA_CA_CERTS=/run/secrets/npm_ca; fi; npm ci
COPY tsconfig.json tsconfig.build.json tsconfig.image.json ./
COPY scripts/build.mjs scripts/
COPY generated generated
COPY src src
RUN node scripts/build.mjs tsconfig.image.json

FROM manifests AS dependencies
RUN --mount=type=secret,id=npm_ca,required=false --mount=type=cache,target=/root/.npm \
    if [ -s /run/secrets/npm_ca ]; then export NODE_EXTRA_CA_CERTS=/run/secrets/npm_ca; fi; npm ci --omit=dev --omit=optional \
 # What no server reads: types, maps, texts, and builds for browsers and bundlers. Licences stay.
 && find node_modules -type f \( -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.map' -o -iname '*.md' \) -delete \
 && rm -rf node_modules/.bin node_modules/.package-lock.json node_modules/rxjs/src node_modules/rxjs/dist/esm node_modules/rxjs/dist/esm5 \
    node_modules/rxjs/dist/bundles node_modules/swagger-ui-dist/swagger-ui-es-bundle* node_modules/es-toolkit/dist/browser.global.js

FROM ${RUNTIME_BASE} AS assembled
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=compile /app/dist dist
COPY package.json ./

# What V8 made of the modules, so that a start does not compile them again. Node reads it where its own version, the user and the processor are these,
# and does without elsewhere; it is made as the user and by the node that run, and nobody can write to it then.
FROM assembled AS compiled
USER 65532:65532
ENV NODE_COMPILE_CACHE=/tmp/compiled
RUN ["/nodejs/bin/node", "--eval", "import('/app/dist/src/app.js').then(() => import('/app/dist/src/telemetry/otlp.js'))"]

FROM assembled
ARG COMMIT=unknown
ARG VERSION=unknown
ARG CONTRACT_SHA256=unknown
LABEL org.opencontainers.image.title="Atelier" \
      org.opencontainers.image.description="The backend of a shop whose OpenAPI contract is the program" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.revision="${COMMIT}" \
      org.opencontainers.image.version="${VERSION}" \
      dev.atelier.contract.sha256="${CONTRACT_SHA256}"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 COMMIT=${COMMIT} NODE_COMPILE_CACHE=/app/compiled
COPY --from=compiled /tmp/compiled compiled
USER 65532:65532
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 CMD ["/nodejs/bin/node", "dist/src/commands/healthcheck.js"]
# The entry point of the base is node itself: `docker run <image> dist/src/commands/migrate.js` migrates.
CMD ["dist/src/main.js"]
