locals {
  port = 3000

  database = {
    DATABASE_HOST = var.database.host
    DATABASE_NAME = var.database.name
    DATABASE_PORT = tostring(var.database.port)
    NODE_ENV      = "production"
  }

  environment = merge(var.environment, local.database, var.database.reader_host == null ? {} : { DATABASE_READER_HOST = var.database.reader_host }, {
    AUTH0_AUDIENCE = var.auth0_audience
    AUTH0_DOMAIN   = var.auth0_domain
    DATABASE_USER  = "atelier_app"
    DRAIN_SECONDS  = tostring(var.timeouts.drain)
    HOST           = "0.0.0.0"
    IMAGE          = var.image
    PORT           = tostring(local.port)
    PUBLIC_URL     = local.url
    TRUST_PROXY    = "1"
  })

  # What the API and the migration have in common: nobody's user, nothing to write to, no privilege, a log that blocks nothing.
  container = {
    essential              = true
    image                  = var.image
    linuxParameters        = { capabilities = { add = [], drop = ["ALL"] }, initProcessEnabled = false }
    mountPoints            = []
    privileged             = false
    readonlyRootFilesystem = true
    repositoryCredentials  = var.dockerhub_secret_arn == null ? null : { credentialsParameter = var.dockerhub_secret_arn }
    stopTimeout            = var.timeouts.stop
    systemControls         = []
    user                   = "65532:65532"
    volumesFrom            = []
  }

  containers = {
    api = {
      command      = ["dist/src/main.js"]
      environment  = [for name, value in local.environment : { name = name, value = value }]
      healthCheck  = { command = ["CMD", "/nodejs/bin/node", "dist/src/commands/healthcheck.js"], interval = 10, retries = 3, startPeriod = 60, timeout = 5 }
      portMappings = [{ containerPort = local.port, hostPort = local.port, protocol = "tcp" }]
      secrets      = merge(var.secrets, { DATABASE_PASSWORD = "${var.database.secret_arns["app"]}:password::" })
    }
    migration = {
      command      = ["dist/src/commands/migrate.js"]
      environment  = [for name, value in merge(local.database, { DATABASE_USER = "atelier_migration" }, { for name, value in var.environment : name => value if startswith(name, "DATABASE_") }) : { name = name, value = value }]
      healthCheck  = null
      portMappings = []
      secrets      = { DATABASE_PASSWORD = "${var.database.secret_arns["migration"]}:password::" }
    }
  }
}
